--liquibase formatted sql

--changeset aigg:market-sync-100-publication-marks
--comment: How each partition of the topic of markets was found last; what is missing since then was lost.
CREATE TABLE market_publication_marks (
    record_partition integer     PRIMARY KEY CHECK (record_partition >= 0),
    topic_id         text        NOT NULL,
    first_offset     bigint      NOT NULL,
    next_offset      bigint      NOT NULL CHECK (next_offset >= first_offset),
    seen_at          timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
GRANT INSERT, UPDATE, DELETE ON market_publication_marks TO aigg_market_sync;
--rollback DROP TABLE market_publication_marks;
