--liquibase formatted sql

--changeset aigg:research-001-research
CREATE TABLE research (
    id            uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    market_id     uuid NOT NULL REFERENCES polymarket_markets (id),
    research_data text,
    sources       jsonb,
    research_type varchar(50) NOT NULL DEFAULT 'current' CHECK (research_type IN ('current', 'historical')),
    created_at    timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    expires_at    timestamptz,
    provider      varchar(40) NOT NULL,
    request_hash  varchar(64) NOT NULL,
    findings      jsonb,
    price_at      numeric(5, 4) CHECK (price_at BETWEEN 0 AND 1),
    cost_usd      numeric(10, 6) NOT NULL DEFAULT 0 CHECK (cost_usd >= 0)
);
COMMENT ON COLUMN research.research_data IS 'The evidence as text, for people and models';
COMMENT ON COLUMN research.findings IS 'The same evidence as numbers, where the provider has numbers';
COMMENT ON COLUMN research.request_hash IS 'SHA-256 of everything that shaped the request: the cache key with market and provider';
CREATE INDEX idx_research_market ON research (market_id);
CREATE INDEX idx_research_expires ON research (expires_at);
CREATE INDEX idx_research_cache ON research (market_id, provider, request_hash, expires_at DESC);
GRANT INSERT, UPDATE, DELETE ON research TO aigg_research;
--rollback DROP TABLE research;

--changeset aigg:research-002-messaging
CALL create_messaging_tables('research', 'aigg_research');
--rollback CALL drop_messaging_tables('research');
