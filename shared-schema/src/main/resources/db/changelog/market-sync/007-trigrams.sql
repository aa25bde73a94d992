--liquibase formatted sql

--changeset aigg:market-sync-012-trigrams splitStatements:false
--comment: Words of open markets by their trigrams, for typing errors. pg_trgm is a trusted extension: the owner of the database may create it.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE FUNCTION market_search_words(words tsvector) RETURNS text
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN array_to_string(tsvector_to_array(words), ' ');
CREATE INDEX idx_markets_words_trigrams ON market_details USING gin (market_search_words(search_vector) gin_trgm_ops)
    WHERE NOT closed;
--rollback DROP INDEX idx_markets_words_trigrams;
--rollback DROP FUNCTION market_search_words(tsvector);
--rollback DROP EXTENSION pg_trgm;
