--liquibase formatted sql

--changeset aigg:analysis-001-uuidv7-floor splitStatements:false
--comment: The smallest UUIDv7 of an instant: months of a table keyed by UUIDv7 are ranges of its primary key.
CREATE FUNCTION uuidv7_floor(instant timestamptz) RETURNS uuid
LANGUAGE sql IMMUTABLE STRICT
RETURN (lpad(to_hex((extract(epoch FROM instant) * 1000)::bigint), 12, '0') || repeat('0', 20))::uuid;
--rollback DROP FUNCTION uuidv7_floor(timestamptz);

--changeset aigg:analysis-002-analysis
CREATE TABLE analysis (
    id                 uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    market_id          uuid NOT NULL REFERENCES polymarket_markets (id),
    query_text         text NOT NULL,
    analysis_result    jsonb,
    confidence_score   numeric(3, 2) CHECK (confidence_score BETWEEN 0 AND 1),
    recommendation     varchar(50) CHECK (recommendation IN ('BUY_YES', 'BUY_NO', 'HOLD')),
    processing_time_ms integer CHECK (processing_time_ms >= 0),
    llm_tokens_used    integer CHECK (llm_tokens_used >= 0),
    created_at         timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    question_id        uuid NOT NULL,
    analyst            varchar(100) NOT NULL,
    market_probability numeric(5, 4) NOT NULL CHECK (market_probability BETWEEN 0 AND 1),
    estimate           numeric(5, 4) NOT NULL CHECK (estimate BETWEEN 0 AND 1),
    research_ids       uuid[] NOT NULL DEFAULT '{}'
) PARTITION BY RANGE (id);
COMMENT ON TABLE analysis IS 'One partition per month of the UUIDv7 id, made ahead by analysis_ensure_partitions';
-- Takes what no month covers, a random UUID of the column default among it.
CREATE TABLE analysis_default PARTITION OF analysis DEFAULT;
CREATE INDEX idx_analysis_market ON analysis (market_id);
CREATE INDEX idx_analysis_created ON analysis (created_at DESC);
CREATE INDEX idx_analysis_question ON analysis (question_id);
GRANT INSERT, UPDATE, DELETE ON analysis TO aigg_analysis;
--rollback DROP TABLE analysis;

--changeset aigg:analysis-003-partitions splitStatements:false
--comment: Runs as the owner, because the service's role must not make tables.
CREATE FUNCTION analysis_ensure_partitions(today timestamptz, months_ahead integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    month_start timestamptz;
    partition_name text;
    made integer := 0;
BEGIN
    FOR ahead IN 0..months_ahead LOOP
        month_start := (date_trunc('month', today AT TIME ZONE 'UTC') + make_interval(months => ahead)) AT TIME ZONE 'UTC';
        partition_name := 'analysis_y' || to_char(month_start AT TIME ZONE 'UTC', 'YYYY"m"MM');
        IF to_regclass(partition_name) IS NULL THEN
            EXECUTE format('CREATE TABLE %I PARTITION OF analysis FOR VALUES FROM (%L) TO (%L)', partition_name,
                uuidv7_floor(month_start),
                uuidv7_floor((month_start AT TIME ZONE 'UTC' + interval '1 month') AT TIME ZONE 'UTC'));
            made := made + 1;
        END IF;
    END LOOP;
    RETURN made;
END
$$;
REVOKE EXECUTE ON FUNCTION analysis_ensure_partitions(timestamptz, integer) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analysis_ensure_partitions(timestamptz, integer) TO aigg_analysis;
SELECT analysis_ensure_partitions(CURRENT_TIMESTAMP, 3);
--rollback DROP FUNCTION analysis_ensure_partitions(timestamptz, integer);

--changeset aigg:analysis-004-conclusions
CREATE TABLE conclusions (
    id              uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    analysis_id     uuid NOT NULL UNIQUE REFERENCES analysis (id),
    conclusion      text NOT NULL,
    sentiment       varchar(20) CHECK (sentiment IN ('bullish', 'bearish', 'neutral')),
    supporting_data jsonb,
    created_at      timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
GRANT INSERT, UPDATE, DELETE ON conclusions TO aigg_analysis;
--rollback DROP TABLE conclusions;

--changeset aigg:analysis-005-archive
--comment: Whole months are moved here by detach and attach, so it is partitioned the same way.
CREATE TABLE analysis_archive (LIKE analysis INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES) PARTITION BY RANGE (id);
CREATE TABLE analysis_archive_default PARTITION OF analysis_archive DEFAULT;
GRANT INSERT, UPDATE, DELETE ON analysis_archive TO aigg_analysis;
--rollback DROP TABLE analysis_archive;

--changeset aigg:analysis-006-messaging
CALL create_messaging_tables('analysis', 'aigg_analysis');
--rollback CALL drop_messaging_tables('analysis');
