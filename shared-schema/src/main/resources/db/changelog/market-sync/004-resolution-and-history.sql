--liquibase formatted sql

--changeset aigg:market-sync-030-resolution-polls
--comment: Which markets wait for their outcome and when Polymarket is asked again; a row goes when the outcome was final twice.
CREATE TABLE market_resolution_polls (
    id       uuid PRIMARY KEY REFERENCES polymarket_markets (id) ON DELETE CASCADE,
    since    timestamptz NOT NULL,
    next_at  timestamptz NOT NULL,
    attempts integer NOT NULL DEFAULT 0 CHECK (attempts >= 0),
    final_at timestamptz
);
COMMENT ON COLUMN market_resolution_polls.since IS 'When it ended or last changed its state: the younger, the sooner it is asked again';
COMMENT ON COLUMN market_resolution_polls.final_at IS 'When the outcome first looked final; it is looked at once more before the row goes';
CREATE INDEX idx_resolution_polls_next ON market_resolution_polls (next_at);
CREATE INDEX idx_markets_unresolved ON market_details (id) WHERE resolution NOT IN ('RESOLVED', 'VOID');
GRANT INSERT, UPDATE, DELETE ON market_resolution_polls TO aigg_market_sync;
--rollback DROP INDEX idx_markets_unresolved;
--rollback DROP TABLE market_resolution_polls;

--changeset aigg:market-sync-031-price-weeks
--comment: Which weeks of market_prices have been thinned out, and how far.
CREATE TABLE market_price_weeks (
    week_start timestamptz PRIMARY KEY,
    bucket     interval NOT NULL,
    thinned_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
GRANT INSERT, UPDATE, DELETE ON market_price_weeks TO aigg_market_sync;
--rollback DROP TABLE market_price_weeks;

--changeset aigg:market-sync-032-price-partitions splitStatements:false
--comment: The functions run as the owner, because the service's role must not make or drop tables.
CREATE FUNCTION market_prices_is_hypertable() RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    found boolean := false;
BEGIN
    IF to_regclass('timescaledb_information.hypertables') IS NOT NULL THEN
        EXECUTE 'SELECT EXISTS (SELECT FROM timescaledb_information.hypertables WHERE hypertable_name = ''market_prices'')'
            INTO found;
    END IF;
    RETURN found;
END
$$;

-- The weekly partitions with their bounds, without the one that takes the rest.
CREATE FUNCTION market_prices_partitions() RETURNS TABLE (partition_name name, from_at timestamptz, to_at timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp
AS $$
    SELECT c.relname, b.bound[1]::timestamptz, b.bound[2]::timestamptz
    FROM pg_inherits i
        JOIN pg_class c ON c.oid = i.inhrelid
        CROSS JOIN LATERAL regexp_match(pg_get_expr(c.relpartbound, c.oid), 'FROM \(''([^'']+)''\) TO \(''([^'']+)''\)')
            AS b (bound)
    WHERE i.inhparent = 'market_prices'::regclass AND b.bound IS NOT NULL
$$;

CREATE FUNCTION market_prices_ensure_partitions(today timestamptz, weeks_ahead integer) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '5s'
AS $$
DECLARE
    week timestamptz;
    week_end timestamptz;
    partition_name text;
    rest regclass;
    made integer := 0;
BEGIN
    IF market_prices_is_hypertable() THEN
        RETURN 0;
    END IF;
    SELECT partdefid::regclass INTO rest FROM pg_partitioned_table
    WHERE partrelid = 'market_prices'::regclass AND partdefid <> 0;
    FOR ahead IN 0..weeks_ahead LOOP
        week := (date_trunc('week', today AT TIME ZONE 'UTC') + make_interval(weeks => ahead)) AT TIME ZONE 'UTC';
        week_end := (week AT TIME ZONE 'UTC' + interval '1 week') AT TIME ZONE 'UTC';
        CONTINUE WHEN EXISTS (SELECT FROM market_prices_partitions() p WHERE p.from_at < week_end AND p.to_at > week);
        partition_name := 'market_prices_y' || to_char(week AT TIME ZONE 'UTC', 'IYYY"w"IW');
        EXECUTE format('CREATE TABLE %I (LIKE market_prices INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)',
            partition_name);
        IF rest IS NOT NULL THEN
            -- Prices that came before their week had a place of its own.
            EXECUTE format('LOCK TABLE %s IN SHARE ROW EXCLUSIVE MODE', rest);
            EXECUTE format(
                'WITH moved AS (DELETE FROM %s WHERE at >= %L AND at < %L RETURNING *) INSERT INTO %I SELECT * FROM moved',
                rest, week, week_end, partition_name);
        END IF;
        EXECUTE format('ALTER TABLE market_prices ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', partition_name,
            week, week_end);
        made := made + 1;
    END LOOP;
    RETURN made;
END
$$;

CREATE FUNCTION market_prices_drop_before(oldest timestamptz) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '5s'
AS $$
DECLARE
    old record;
    dropped integer := 0;
BEGIN
    IF market_prices_is_hypertable() THEN
        EXECUTE 'SELECT count(*) FROM drop_chunks(''market_prices'', older_than => $1)' INTO dropped USING oldest;
    ELSE
        FOR old IN SELECT p.partition_name FROM market_prices_partitions() p WHERE p.to_at <= oldest ORDER BY p.to_at LOOP
            EXECUTE format('DROP TABLE %I', old.partition_name);
            dropped := dropped + 1;
        END LOOP;
        -- What lies in no week of its own, in the partition that takes the rest.
        DELETE FROM market_prices WHERE at < oldest AND at < (
            SELECT coalesce(min(p.from_at), 'infinity') FROM market_prices_partitions() p);
    END IF;
    DELETE FROM market_price_weeks WHERE week_start + interval '7 days' <= oldest;
    RETURN dropped;
END
$$;

-- Keeps the last price of each market and bucket; in place, because a hypertable's chunks are not ours to swap.
CREATE FUNCTION market_prices_thin_in_place(week_start timestamptz, week_end timestamptz, bucket interval) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    deleted bigint;
BEGIN
    DELETE FROM market_prices p
    WHERE p.at >= week_start AND p.at < week_end AND EXISTS (
        SELECT FROM market_prices later
        WHERE later.market_id = p.market_id AND later.at > p.at AND later.at < week_end
            AND date_bin(bucket, later.at, week_start) = date_bin(bucket, p.at, week_start));
    GET DIAGNOSTICS deleted = ROW_COUNT;
    RETURN deleted;
END
$$;

-- Rewrites a week's partition, for deleting most of its rows would leave their space behind.
CREATE FUNCTION market_prices_thin_partition(old_name name, week_start timestamptz, week_end timestamptz, bucket interval)
RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp SET lock_timeout = '5s'
AS $$
DECLARE
    before bigint;
    kept bigint;
BEGIN
    EXECUTE format('LOCK TABLE %I IN SHARE MODE', old_name);
    EXECUTE format('CREATE TABLE market_prices_thinned (LIKE %I INCLUDING DEFAULTS INCLUDING CONSTRAINTS INCLUDING INDEXES)',
        old_name);
    EXECUTE format('SELECT count(*) FROM %I', old_name) INTO before;
    EXECUTE format('
        INSERT INTO market_prices_thinned
        SELECT DISTINCT ON (market_id, date_bin($1, at, $2)) * FROM %I
        ORDER BY market_id, date_bin($1, at, $2), at DESC', old_name) USING bucket, week_start;
    GET DIAGNOSTICS kept = ROW_COUNT;
    EXECUTE format('ALTER TABLE market_prices DETACH PARTITION %I', old_name);
    EXECUTE format('DROP TABLE %I', old_name);
    EXECUTE format('ALTER TABLE market_prices_thinned RENAME TO %I', old_name);
    EXECUTE format('ALTER TABLE market_prices ATTACH PARTITION %I FOR VALUES FROM (%L) TO (%L)', old_name, week_start, week_end);
    RETURN before - kept;
END
$$;

-- Thins the oldest week that is due; to be called until it says NULL, a transaction each.
CREATE FUNCTION market_prices_thin_next(before timestamptz, new_bucket interval) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    due record;
    oldest timestamptz;
    thinned bigint;
BEGIN
    IF market_prices_is_hypertable() THEN
        SELECT date_trunc('week', min(at) AT TIME ZONE 'UTC') AT TIME ZONE 'UTC' INTO oldest FROM market_prices;
        SELECT NULL::name AS partition_name, w AS from_at, w + interval '7 days' AS to_at INTO due
        FROM generate_series(oldest, before - interval '7 days', interval '7 days') AS w
        WHERE NOT EXISTS (SELECT FROM market_price_weeks d WHERE d.week_start = w AND d.bucket >= new_bucket)
        ORDER BY w LIMIT 1;
    ELSE
        SELECT p.* INTO due FROM market_prices_partitions() p
        WHERE p.to_at <= before AND NOT EXISTS (
            SELECT FROM market_price_weeks d WHERE d.week_start = p.from_at AND d.bucket >= new_bucket)
        ORDER BY p.from_at LIMIT 1;
    END IF;
    IF due.from_at IS NULL THEN
        RETURN NULL;
    END IF;
    IF due.partition_name IS NULL THEN
        thinned := market_prices_thin_in_place(due.from_at, due.to_at, new_bucket);
    ELSE
        thinned := market_prices_thin_partition(due.partition_name, due.from_at, due.to_at, new_bucket);
    END IF;
    INSERT INTO market_price_weeks (week_start, bucket) VALUES (due.from_at, new_bucket)
    ON CONFLICT (week_start) DO UPDATE SET bucket = excluded.bucket, thinned_at = CURRENT_TIMESTAMP;
    RETURN thinned;
END
$$;

REVOKE EXECUTE ON FUNCTION market_prices_is_hypertable(), market_prices_partitions(),
    market_prices_ensure_partitions(timestamptz, integer), market_prices_drop_before(timestamptz),
    market_prices_thin_in_place(timestamptz, timestamptz, interval),
    market_prices_thin_partition(name, timestamptz, timestamptz, interval),
    market_prices_thin_next(timestamptz, interval) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION market_prices_ensure_partitions(timestamptz, integer),
    market_prices_drop_before(timestamptz), market_prices_thin_next(timestamptz, interval) TO aigg_market_sync;
SELECT market_prices_ensure_partitions(CURRENT_TIMESTAMP, 4);
--rollback DROP FUNCTION market_prices_thin_next(timestamptz, interval);
--rollback DROP FUNCTION market_prices_thin_partition(name, timestamptz, timestamptz, interval);
--rollback DROP FUNCTION market_prices_thin_in_place(timestamptz, timestamptz, interval);
--rollback DROP FUNCTION market_prices_drop_before(timestamptz);
--rollback DROP FUNCTION market_prices_ensure_partitions(timestamptz, integer);
--rollback DROP FUNCTION market_prices_partitions();
--rollback DROP FUNCTION market_prices_is_hypertable();
