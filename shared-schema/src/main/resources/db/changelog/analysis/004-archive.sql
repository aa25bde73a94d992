--liquibase formatted sql

--changeset aigg:analysis-040-archive-alike
--comment: A month is attached to the archive only if it has the same checks by the same names, and indexes that fit are not built anew.
ALTER TABLE analysis_archive RENAME CONSTRAINT analysis_archive_cost_usd_check TO analysis_cost_usd_check;
CREATE INDEX idx_analysis_archive_newest ON analysis_archive (market_id, created_at DESC);
--rollback DROP INDEX idx_analysis_archive_newest;
--rollback ALTER TABLE analysis_archive RENAME CONSTRAINT analysis_cost_usd_check TO analysis_archive_cost_usd_check;

--changeset aigg:analysis-041-conclusions-archive
CREATE TABLE conclusions_archive (
    id              uuid PRIMARY KEY,
    analysis_id     uuid NOT NULL UNIQUE,
    conclusion      text NOT NULL,
    sentiment       varchar(20) CHECK (sentiment IN ('bullish', 'bearish', 'neutral')),
    supporting_data jsonb,
    created_at      timestamptz NOT NULL,
    words           tsvector NOT NULL
);
COMMENT ON COLUMN conclusions_archive.words IS 'Of the question, the market and the conclusion: the archive is searched by them';
CREATE INDEX idx_conclusions_archive_words ON conclusions_archive USING gin (words);
GRANT INSERT, UPDATE, DELETE ON conclusions_archive TO aigg_analysis;
--rollback DROP TABLE conclusions_archive;

--changeset aigg:analysis-042-archive-months
CREATE TABLE analysis_archive_months (
    month      date PRIMARY KEY CHECK (extract(day FROM month) = 1),
    state      varchar(10) NOT NULL CHECK (state IN ('MOVING', 'ARCHIVED', 'RESTORED')),
    rows_moved bigint NOT NULL DEFAULT 0 CHECK (rows_moved >= 0),
    changed_at timestamptz NOT NULL,
    keep_until timestamptz
);
COMMENT ON COLUMN analysis_archive_months.keep_until IS 'A restored month is not archived again before';
GRANT INSERT, UPDATE, DELETE ON analysis_archive_months TO aigg_analysis;
--rollback DROP TABLE analysis_archive_months;

--changeset aigg:analysis-043-all-of-them
--comment: One place to look a row up, wherever it is.
CREATE VIEW all_analyses AS
SELECT id, market_id, query_text, analysis_result, confidence_score, recommendation, processing_time_ms, llm_tokens_used,
    created_at, question_id, analyst, market_probability, estimate, research_ids, cost_usd, rules_hash, false AS archived
FROM analysis
UNION ALL
SELECT id, market_id, query_text, analysis_result, confidence_score, recommendation, processing_time_ms, llm_tokens_used,
    created_at, question_id, analyst, market_probability, estimate, research_ids, cost_usd, rules_hash, true
FROM analysis_archive;
CREATE VIEW all_conclusions AS
SELECT id, analysis_id, conclusion, sentiment, supporting_data, created_at, false AS archived FROM conclusions
UNION ALL
SELECT id, analysis_id, conclusion, sentiment, supporting_data, created_at, true FROM conclusions_archive;
--rollback DROP VIEW all_conclusions;
--rollback DROP VIEW all_analyses;

--changeset aigg:analysis-044-months-move splitStatements:false
--comment: Steps of moving a whole month, as the owner. Each is one transaction of its own; the caller bounds how long a lock is waited for.
CREATE FUNCTION analysis_month_name(month date) RETURNS text
LANGUAGE sql IMMUTABLE STRICT
RETURN 'analysis_y' || to_char(month, 'YYYY"m"MM');

CREATE FUNCTION analysis_month_floor(month date) RETURNS uuid
LANGUAGE sql IMMUTABLE STRICT
RETURN uuidv7_floor(month::timestamp AT TIME ZONE 'UTC');

CREATE FUNCTION analysis_month_parent(month date) RETURNS text
LANGUAGE sql STABLE STRICT
RETURN (SELECT inhparent::regclass::text FROM pg_inherits WHERE inhrelid = to_regclass(analysis_month_name(month)));

CREATE FUNCTION analysis_month_bound(month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    name text := analysis_month_name(month);
BEGIN
    -- What is already proven is not scanned while the month changes its parent.
    IF NOT EXISTS (SELECT FROM pg_constraint WHERE conrelid = to_regclass(name) AND conname = 'analysis_month_bounds') THEN
        EXECUTE format('ALTER TABLE %I ADD CONSTRAINT analysis_month_bounds CHECK (id >= %L AND id < %L) NOT VALID', name,
            analysis_month_floor(month), analysis_month_floor((month + interval '1 month')::date));
    END IF;
END
$$;

CREATE FUNCTION analysis_month_validate(month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
BEGIN
    -- Others read and write meanwhile.
    EXECUTE format('ALTER TABLE %I VALIDATE CONSTRAINT analysis_month_bounds', analysis_month_name(month));
    -- The check for leftover references is planned by these figures.
    EXECUTE format('ANALYZE %I', analysis_month_name(month));
    ANALYZE conclusions (analysis_id);
    ANALYZE twitter_interactions (analysis_id);
END
$$;

CREATE FUNCTION analysis_month_swap(month date, to_archive boolean) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    name text := analysis_month_name(month);
    source text := CASE WHEN to_archive THEN 'analysis' ELSE 'analysis_archive' END;
    target text := CASE WHEN to_archive THEN 'analysis_archive' ELSE 'analysis' END;
BEGIN
    EXECUTE format('ALTER TABLE %I DETACH PARTITION %I', source, name);
    EXECUTE format('ALTER TABLE %I ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', target, name,
        analysis_month_floor(month), analysis_month_floor((month + interval '1 month')::date));
END
$$;

CREATE FUNCTION analysis_month_drop_empty(month date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    name text := analysis_month_name(month);
    rows_left boolean;
BEGIN
    IF analysis_month_parent(month) IS DISTINCT FROM 'analysis' THEN
        RETURN false;
    END IF;
    EXECUTE format('ALTER TABLE analysis DETACH PARTITION %I', name);
    EXECUTE format('SELECT EXISTS (SELECT FROM %I)', name) INTO rows_left;
    IF rows_left THEN
        RAISE EXCEPTION 'The month % is not empty', month;
    END IF;
    EXECUTE format('DROP TABLE %I', name);
    RETURN true;
END
$$;

CREATE FUNCTION analysis_archive_ensure_month(month date) RETURNS void
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    name text := 'analysis_archive_y' || to_char(month, 'YYYY"m"MM');
BEGIN
    IF to_regclass(name) IS NULL AND analysis_month_parent(month) IS DISTINCT FROM 'analysis_archive' THEN
        EXECUTE format('CREATE TABLE %I PARTITION OF analysis_archive FOR VALUES FROM (%L) TO (%L)', name,
            analysis_month_floor(month), analysis_month_floor((month + interval '1 month')::date));
    END IF;
END
$$;

REVOKE EXECUTE ON FUNCTION analysis_month_bound(date), analysis_month_validate(date), analysis_month_swap(date, boolean),
    analysis_month_drop_empty(date), analysis_archive_ensure_month(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analysis_month_bound(date), analysis_month_validate(date), analysis_month_swap(date, boolean),
    analysis_month_drop_empty(date), analysis_archive_ensure_month(date) TO aigg_analysis;
--rollback DROP FUNCTION analysis_archive_ensure_month(date);
--rollback DROP FUNCTION analysis_month_drop_empty(date);
--rollback DROP FUNCTION analysis_month_swap(date, boolean);
--rollback DROP FUNCTION analysis_month_validate(date);
--rollback DROP FUNCTION analysis_month_bound(date);
--rollback DROP FUNCTION analysis_month_parent(date);
--rollback DROP FUNCTION analysis_month_floor(date);
--rollback DROP FUNCTION analysis_month_name(date);
