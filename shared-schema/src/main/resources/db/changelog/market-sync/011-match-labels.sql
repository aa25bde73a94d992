--liquibase formatted sql

--changeset aigg:market-sync-016-match-labels
--comment: What people said a mention means. It holds no words of the mention: those stay the gateway's and go with the post.
CREATE TABLE market_match_labels (
    tweet_id   varchar(20) PRIMARY KEY CHECK (tweet_id ~ '^[0-9]+$'),
    acceptable text[] NOT NULL CHECK (cardinality(acceptable) <= 20),
    note       text CHECK (length(note) <= 500),
    labelled_by text NOT NULL,
    labelled_at timestamptz NOT NULL
);
COMMENT ON COLUMN market_match_labels.acceptable IS 'market_ids that are right; none means that no market is';
CREATE INDEX idx_match_labels_time ON market_match_labels (labelled_at);
GRANT INSERT, UPDATE, DELETE ON market_match_labels TO aigg_market_sync;
--rollback DROP TABLE market_match_labels;

--changeset aigg:market-sync-017-lists
--comment: The console lists closed markets by when they closed, and the few void ones.
CREATE INDEX idx_markets_closed_time ON market_details (closed_time, id) WHERE closed AND closed_time IS NOT NULL;
CREATE INDEX idx_markets_void ON market_details (id) WHERE resolution = 'VOID';
--rollback DROP INDEX idx_markets_void;
--rollback DROP INDEX idx_markets_closed_time;
