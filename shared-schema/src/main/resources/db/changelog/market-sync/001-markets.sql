--liquibase formatted sql

--changeset aigg:market-sync-001-markets
--comment: The seed's table with its names; what is below updated_at is ours. market_id is Gamma's id.
CREATE TABLE polymarket_markets (
    id                  uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    market_id           varchar(255) NOT NULL UNIQUE,
    question            text NOT NULL,
    category            varchar(100),
    outcomes            jsonb,
    current_probability numeric(5, 4) CHECK (current_probability BETWEEN 0 AND 1),
    volume_24h          numeric(20, 2) CHECK (volume_24h >= 0),
    liquidity           numeric(20, 2) CHECK (liquidity >= 0),
    end_date            timestamptz,
    active              boolean NOT NULL DEFAULT true,
    market_slug         varchar(255),
    created_at          timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    updated_at          timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    condition_id        varchar(80),
    description         text,
    resolution_source   text,
    event_id            varchar(64),
    event_slug          varchar(255),
    event_title         text,
    group_item_title    text,
    neg_risk            boolean NOT NULL DEFAULT false,
    token_ids           text[] NOT NULL DEFAULT '{}',
    best_bid            numeric(5, 4) CHECK (best_bid BETWEEN 0 AND 1),
    best_ask            numeric(5, 4) CHECK (best_ask BETWEEN 0 AND 1),
    last_trade_price    numeric(5, 4) CHECK (last_trade_price BETWEEN 0 AND 1),
    day_price_change    numeric(5, 4) CHECK (day_price_change BETWEEN -1 AND 1),
    week_price_change   numeric(5, 4) CHECK (week_price_change BETWEEN -1 AND 1),
    volume_total        numeric(20, 2) CHECK (volume_total >= 0),
    taker_fee_rate      numeric(6, 5) CHECK (taker_fee_rate BETWEEN 0 AND 1),
    accepting_orders    boolean NOT NULL DEFAULT true,
    closed              boolean NOT NULL DEFAULT false,
    resolution          varchar(20) NOT NULL DEFAULT 'OPEN'
        CHECK (resolution IN ('OPEN', 'ENDED', 'PROPOSED', 'DISPUTED', 'RESOLVED', 'VOID')),
    winning_outcome     text,
    price_as_of         timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    change_seq          bigint NOT NULL DEFAULT 0,
    search_vector       tsvector GENERATED ALWAYS AS (
        -- 150,000 is one word, not two.
        setweight(to_tsvector('english', regexp_replace(question, '(\d),(?=\d{3})', '\1', 'g')), 'A')
        || setweight(to_tsvector('english', coalesce(group_item_title, '')), 'B')
        || setweight(to_tsvector('english', coalesce(event_title, '')), 'C')
    ) STORED
);
COMMENT ON COLUMN polymarket_markets.active IS 'The activity rule: open, ends in the future, enough volume and liquidity';
COMMENT ON COLUMN polymarket_markets.current_probability IS 'Price of the first outcome, dollars per share';
COMMENT ON COLUMN polymarket_markets.change_seq IS 'Grows with every change that a consumer can see; the table is its own outbox';

CREATE INDEX idx_markets_category ON polymarket_markets (category);
CREATE INDEX idx_markets_active ON polymarket_markets (active);
CREATE INDEX idx_markets_end_date ON polymarket_markets (end_date);
CREATE INDEX idx_markets_question_gin ON polymarket_markets USING gin (search_vector);
CREATE INDEX idx_markets_category_active ON polymarket_markets (category, active) WHERE active = true;
CREATE INDEX idx_markets_active_only ON polymarket_markets (market_id) WHERE active = true;
CREATE INDEX idx_markets_event ON polymarket_markets (event_id);
CREATE INDEX idx_markets_condition ON polymarket_markets (condition_id);
CREATE INDEX idx_markets_change_seq ON polymarket_markets (change_seq);
CREATE SEQUENCE polymarket_market_change_seq;
GRANT INSERT, UPDATE, DELETE ON polymarket_markets TO aigg_market_sync;
GRANT USAGE ON SEQUENCE polymarket_market_change_seq TO aigg_market_sync;
--rollback DROP TABLE polymarket_markets;
--rollback DROP SEQUENCE polymarket_market_change_seq;
