--liquibase formatted sql

--changeset aigg:market-sync-011-vectors
--comment: What a market's title means, so that nothing is read twice by a model. No foreign key: it would lock parents; orphans are harmless.
CREATE TABLE market_vectors (
    id         uuid PRIMARY KEY,
    version    varchar(80) NOT NULL,
    text_hash  bigint NOT NULL,
    vector     bytea NOT NULL CHECK (octet_length(vector) <= 8192),
    made_at    timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
COMMENT ON TABLE market_vectors IS 'Vectors of titles of open markets, a byte per number; by the id of polymarket_markets';
COMMENT ON COLUMN market_vectors.version IS 'The models and how the text was given to them';
COMMENT ON COLUMN market_vectors.text_hash IS 'hashtextextended of the title that was read';
-- Links name markets by these.
CREATE INDEX idx_markets_slug ON polymarket_markets (market_slug);
CREATE INDEX idx_markets_event_slug ON market_details (event_slug);
GRANT INSERT, UPDATE, DELETE ON market_vectors TO aigg_market_sync;
--rollback DROP INDEX idx_markets_event_slug;
--rollback DROP INDEX idx_markets_slug;
--rollback DROP TABLE market_vectors;
