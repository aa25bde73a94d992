--liquibase formatted sql

--changeset aigg:research-010-evidence
ALTER TABLE research
    ADD COLUMN model varchar(120),
    ADD COLUMN rules_hash varchar(64),
    ADD COLUMN as_of timestamptz,
    ADD CONSTRAINT research_historical_has_an_instant CHECK ((research_type = 'historical') = (as_of IS NOT NULL));
COMMENT ON COLUMN research.model IS 'The model that wrote it, as the upstream named it in the answer';
COMMENT ON COLUMN research.rules_hash IS 'SHA-256 of the market''s rules and resolution source when it was asked; under other rules it is not used';
COMMENT ON COLUMN research.as_of IS 'Historical evidence: nothing in it was published on or after the day of this instant';
COMMENT ON COLUMN research.expires_at IS 'From then on it is refreshed; NULL: historical evidence does not age';
DROP INDEX idx_research_cache;
CREATE INDEX idx_research_cache ON research (market_id, provider, request_hash, created_at DESC);
--rollback DELETE FROM research WHERE research_type = 'historical';
--rollback DROP INDEX idx_research_cache;
--rollback CREATE INDEX idx_research_cache ON research (market_id, provider, request_hash, expires_at DESC);
--rollback ALTER TABLE research DROP CONSTRAINT research_historical_has_an_instant,
--rollback     DROP COLUMN model, DROP COLUMN rules_hash, DROP COLUMN as_of;

--changeset aigg:research-011-flights
CREATE TABLE research_flights (
    flight_key varchar(64) PRIMARY KEY,
    owner      uuid NOT NULL,
    taken_at   timestamptz NOT NULL,
    expires_at timestamptz NOT NULL CHECK (expires_at > taken_at)
);
COMMENT ON TABLE research_flights IS 'Who is asking an upstream right now: one flight per cache key across all instances; the time is the database''s';
GRANT INSERT, UPDATE, DELETE ON research_flights TO aigg_research;
--rollback DROP TABLE research_flights;

--changeset aigg:research-012-budget
CREATE TABLE research_budget (
    day           date PRIMARY KEY,
    committed_usd numeric(12, 6) NOT NULL CHECK (committed_usd >= 0),
    billed_usd    numeric(12, 6) NOT NULL DEFAULT 0 CHECK (billed_usd >= 0),
    calls         integer NOT NULL DEFAULT 0 CHECK (calls >= 0)
);
COMMENT ON COLUMN research_budget.committed_usd IS 'What was billed and what is reserved for calls under way; a call that never came back stays in it';
GRANT INSERT, UPDATE, DELETE ON research_budget TO aigg_research;
--rollback DROP TABLE research_budget;
