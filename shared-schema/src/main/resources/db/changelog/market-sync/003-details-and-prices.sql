--liquibase formatted sql

--changeset aigg:market-sync-005-search-vector splitStatements:false
CREATE FUNCTION market_search_vector(question text, label text, event text) RETURNS tsvector
LANGUAGE sql IMMUTABLE PARALLEL SAFE RETURN
    -- 150,000 is one word, not two.
    setweight(to_tsvector('english'::regconfig, regexp_replace(question, '(\d),(?=\d{3})', '\1', 'g')), 'A')
    || setweight(to_tsvector('english'::regconfig, coalesce(label, '')), 'B')
    || setweight(to_tsvector('english'::regconfig, coalesce(event, '')), 'C');
--rollback DROP FUNCTION market_search_vector(text, text, text);

--changeset aigg:market-sync-006-details
--comment: What stays leaves polymarket_markets, so that a price does not rewrite rules and a new rule does not rewrite prices. No foreign key: both rows are written by one statement, and the check would lock every parent row.
CREATE TABLE market_details (
    id                  uuid PRIMARY KEY,
    condition_id        varchar(80),
    question_id         varchar(80),
    description         text,
    resolution_source   text,
    event_id            varchar(64),
    event_slug          varchar(255),
    event_title         text,
    group_item_title    text,
    neg_risk            boolean NOT NULL DEFAULT false,
    neg_risk_market_id  varchar(80),
    token_ids           text[] NOT NULL DEFAULT '{}',
    tags                text[] NOT NULL DEFAULT '{}',
    taker_fee_rate      numeric(6, 5) CHECK (taker_fee_rate BETWEEN 0 AND 1),
    tick_size           numeric(6, 5) CHECK (tick_size BETWEEN 0 AND 1),
    minimum_order_size  numeric(12, 4) CHECK (minimum_order_size >= 0),
    start_date          timestamptz,
    closed_time         timestamptz,
    closed              boolean NOT NULL DEFAULT false,
    oracle_status       varchar(40),
    resolution          varchar(20) NOT NULL DEFAULT 'OPEN'
        CHECK (resolution IN ('OPEN', 'ENDED', 'PROPOSED', 'DISPUTED', 'RESOLVED', 'VOID')),
    winning_outcome     text,
    resolution_evidence jsonb,
    raw                 jsonb,
    content_hash        bigint NOT NULL DEFAULT 0,
    gamma_asked_at      timestamptz,
    search_vector       tsvector
);
COMMENT ON TABLE market_details IS 'The wide half of polymarket_markets, by the same id: what rarely changes';
COMMENT ON COLUMN market_details.raw IS 'The object as Gamma sent it when its details last changed; open markets only';
COMMENT ON COLUMN market_details.content_hash IS 'Of what Gamma says about the columns of this table and the title; an equal one is not written again';
COMMENT ON COLUMN market_details.search_vector IS 'Words of title, label and event; open markets only';
COMMENT ON COLUMN market_details.gamma_asked_at IS 'When Gamma was last asked in vain for a market that only CLOB lists';

INSERT INTO market_details (id, condition_id, description, resolution_source, event_id, event_slug, event_title,
    group_item_title, neg_risk, token_ids, taker_fee_rate, closed, resolution, winning_outcome, search_vector)
SELECT id, condition_id, description, resolution_source, event_id, event_slug, event_title,
    group_item_title, neg_risk, token_ids, taker_fee_rate, closed, resolution, winning_outcome,
    CASE WHEN NOT closed THEN search_vector END
FROM polymarket_markets;

DROP INDEX idx_markets_question_gin;
DROP INDEX idx_markets_event;
DROP INDEX idx_markets_condition;
DROP INDEX idx_markets_change_seq;
ALTER TABLE polymarket_markets
    DROP COLUMN search_vector, DROP COLUMN condition_id, DROP COLUMN description, DROP COLUMN resolution_source,
    DROP COLUMN event_id, DROP COLUMN event_slug, DROP COLUMN event_title, DROP COLUMN group_item_title,
    DROP COLUMN neg_risk, DROP COLUMN token_ids, DROP COLUMN taker_fee_rate, DROP COLUMN closed,
    DROP COLUMN resolution, DROP COLUMN winning_outcome;
ALTER TABLE polymarket_markets
    ADD COLUMN read_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    ADD COLUMN priced_live boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN polymarket_markets.market_id IS 'Gamma''s id; of a market that Gamma has not named yet, its condition id (0x…)';
COMMENT ON COLUMN polymarket_markets.read_at IS 'When Gamma last said something new about this row';
COMMENT ON COLUMN polymarket_markets.priced_live IS 'Whether the price came over the socket, which is ahead of Gamma';

-- Only open markets are looked for by words; what is closed is thirty times as much and is found by its ids.
CREATE INDEX idx_markets_question_gin ON market_details USING gin (search_vector) WHERE NOT closed;
CREATE INDEX idx_markets_open ON market_details (id) WHERE NOT closed;
CREATE INDEX idx_markets_condition ON market_details (condition_id);
CREATE INDEX idx_markets_event ON market_details (event_id) WHERE NOT closed;
CREATE INDEX idx_markets_change_seq ON polymarket_markets (change_seq) WHERE change_seq > 0;
CREATE INDEX idx_markets_unnamed ON polymarket_markets (end_date DESC NULLS LAST) WHERE market_id LIKE '0x%';
GRANT INSERT, UPDATE, DELETE ON market_details TO aigg_market_sync;
--rollback ALTER TABLE polymarket_markets DROP COLUMN read_at, DROP COLUMN priced_live,
--rollback     ADD COLUMN condition_id varchar(80), ADD COLUMN description text, ADD COLUMN resolution_source text,
--rollback     ADD COLUMN event_id varchar(64), ADD COLUMN event_slug varchar(255), ADD COLUMN event_title text,
--rollback     ADD COLUMN group_item_title text, ADD COLUMN neg_risk boolean NOT NULL DEFAULT false,
--rollback     ADD COLUMN token_ids text[] NOT NULL DEFAULT '{}',
--rollback     ADD COLUMN taker_fee_rate numeric(6, 5) CHECK (taker_fee_rate BETWEEN 0 AND 1),
--rollback     ADD COLUMN closed boolean NOT NULL DEFAULT false,
--rollback     ADD COLUMN resolution varchar(20) NOT NULL DEFAULT 'OPEN'
--rollback         CHECK (resolution IN ('OPEN', 'ENDED', 'PROPOSED', 'DISPUTED', 'RESOLVED', 'VOID')),
--rollback     ADD COLUMN winning_outcome text;
--rollback UPDATE polymarket_markets m SET (condition_id, description, resolution_source, event_id, event_slug,
--rollback     event_title, group_item_title, neg_risk, token_ids, taker_fee_rate, closed, resolution, winning_outcome)
--rollback     = (d.condition_id, d.description, d.resolution_source, d.event_id, d.event_slug, d.event_title,
--rollback     d.group_item_title, d.neg_risk, d.token_ids, d.taker_fee_rate, d.closed, d.resolution, d.winning_outcome)
--rollback     FROM market_details d WHERE d.id = m.id;
--rollback DROP TABLE market_details;
--rollback DROP INDEX idx_markets_change_seq;
--rollback DROP INDEX idx_markets_unnamed;
--rollback ALTER TABLE polymarket_markets ADD COLUMN search_vector tsvector GENERATED ALWAYS AS (
--rollback     setweight(to_tsvector('english', regexp_replace(question, '(\d),(?=\d{3})', '\1', 'g')), 'A')
--rollback     || setweight(to_tsvector('english', coalesce(group_item_title, '')), 'B')
--rollback     || setweight(to_tsvector('english', coalesce(event_title, '')), 'C')) STORED;
--rollback CREATE INDEX idx_markets_question_gin ON polymarket_markets USING gin (search_vector);
--rollback CREATE INDEX idx_markets_event ON polymarket_markets (event_id);
--rollback CREATE INDEX idx_markets_condition ON polymarket_markets (condition_id);
--rollback CREATE INDEX idx_markets_change_seq ON polymarket_markets (change_seq);

--changeset aigg:market-sync-007-prices splitStatements:false
--comment: The path of the price, a row per change. Partitions are made and dropped by the functions of 004.
DO $do$
BEGIN
    IF EXISTS (SELECT FROM pg_extension WHERE extname = 'timescaledb') THEN
        CREATE TABLE market_prices (
            market_id varchar(255) NOT NULL,
            at        timestamptz NOT NULL,
            price     numeric(5, 4) NOT NULL CHECK (price BETWEEN 0 AND 1),
            best_bid  numeric(5, 4) CHECK (best_bid BETWEEN 0 AND 1),
            best_ask  numeric(5, 4) CHECK (best_ask BETWEEN 0 AND 1),
            PRIMARY KEY (market_id, at)
        );
        PERFORM create_hypertable('market_prices', 'at', chunk_time_interval => interval '7 days');
    ELSE
        CREATE TABLE market_prices (
            market_id varchar(255) NOT NULL,
            at        timestamptz NOT NULL,
            price     numeric(5, 4) NOT NULL CHECK (price BETWEEN 0 AND 1),
            best_bid  numeric(5, 4) CHECK (best_bid BETWEEN 0 AND 1),
            best_ask  numeric(5, 4) CHECK (best_ask BETWEEN 0 AND 1),
            PRIMARY KEY (market_id, at)
        ) PARTITION BY RANGE (at);
        -- What lies outside of all partitions is kept all the same.
        CREATE TABLE market_prices_default PARTITION OF market_prices DEFAULT;
    END IF;
END
$do$;
COMMENT ON TABLE market_prices IS 'Price of the first outcome after each change, dollars per share';
GRANT INSERT, UPDATE, DELETE ON market_prices TO aigg_market_sync;
--rollback DROP TABLE market_prices;

--changeset aigg:market-sync-008-view
--comment: What readers ask for: both halves in one row. An unchanged price is not written again; a complete sweep has confirmed it.
CREATE VIEW markets AS
SELECT m.*,
    d.condition_id, d.question_id, d.description, d.resolution_source, d.event_id, d.event_slug, d.event_title,
    d.group_item_title, d.neg_risk, d.neg_risk_market_id, d.token_ids, d.tags, d.taker_fee_rate, d.tick_size,
    d.minimum_order_size, d.start_date, d.closed_time, d.closed, d.oracle_status, d.resolution, d.winning_outcome,
    CASE WHEN d.closed THEN m.price_as_of
        ELSE greatest(m.price_as_of, (SELECT max(r.started_at) FROM market_sync_runs r
            WHERE r.kind = 'sweep' AND r.status = 'complete')) END AS price_confirmed_at
FROM polymarket_markets m JOIN market_details d ON d.id = m.id;
--rollback DROP VIEW markets;
