--liquibase formatted sql

--changeset aigg:market-sync-002-publication
--comment: How far MarketUpdated was published. Writers of polymarket_markets take turns, so a lower number never commits later.
CREATE TABLE market_publication (
    only_row      boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    published_seq bigint NOT NULL DEFAULT 0,
    updated_at    timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
INSERT INTO market_publication DEFAULT VALUES;
GRANT INSERT, UPDATE, DELETE ON market_publication TO aigg_market_sync;
--rollback DROP TABLE market_publication;

--changeset aigg:market-sync-003-sync-runs
CREATE TABLE market_sync_runs (
    id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    kind        varchar(20) NOT NULL CHECK (kind IN ('sweep')),
    status      varchar(20) NOT NULL CHECK (status IN ('running', 'complete', 'incomplete')),
    started_at  timestamptz NOT NULL,
    finished_at timestamptz,
    pages       integer NOT NULL DEFAULT 0,
    seen        integer NOT NULL DEFAULT 0,
    changed     integer NOT NULL DEFAULT 0,
    skipped     integer NOT NULL DEFAULT 0,
    detail      text
);
CREATE INDEX idx_sync_runs_kind_status ON market_sync_runs (kind, status, finished_at DESC);
GRANT INSERT, UPDATE, DELETE ON market_sync_runs TO aigg_market_sync;
--rollback DROP TABLE market_sync_runs;

--changeset aigg:market-sync-004-messaging
CALL create_messaging_tables('market_sync', 'aigg_market_sync');
--rollback CALL drop_messaging_tables('market_sync');
