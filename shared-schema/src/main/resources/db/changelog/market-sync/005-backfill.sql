--liquibase formatted sql

--changeset aigg:market-sync-020-runs
--comment: Sweeps, backfill and enrichment report the same way.
ALTER TABLE market_sync_runs DROP CONSTRAINT market_sync_runs_kind_check;
ALTER TABLE market_sync_runs
    ADD CONSTRAINT market_sync_runs_kind_check CHECK (kind IN ('sweep', 'backfill', 'enrichment')),
    ADD COLUMN total bigint,
    ADD COLUMN whole boolean NOT NULL DEFAULT false,
    ADD COLUMN updated_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP;
COMMENT ON COLUMN market_sync_runs.total IS 'How many there are to see, as far as known; progress is seen of total';
COMMENT ON COLUMN market_sync_runs.whole IS 'A sweep that read the open set as one list, markets without an end date included';
--rollback DELETE FROM market_sync_runs WHERE kind <> 'sweep';
--rollback ALTER TABLE market_sync_runs DROP CONSTRAINT market_sync_runs_kind_check;
--rollback ALTER TABLE market_sync_runs ADD CONSTRAINT market_sync_runs_kind_check CHECK (kind IN ('sweep')),
--rollback     DROP COLUMN total, DROP COLUMN whole, DROP COLUMN updated_at;

--changeset aigg:market-sync-021-backfill
--comment: How far the history was read: a row per page of CLOB's list, written with the page's markets.
CREATE TABLE market_backfill_pages (
    page_offset bigint PRIMARY KEY CHECK (page_offset >= 0),
    row_count   integer NOT NULL CHECK (row_count >= 0),
    full_page   boolean NOT NULL,
    read_at     timestamptz NOT NULL
);
COMMENT ON COLUMN market_backfill_pages.full_page IS 'Nothing can be appended to it; the last page is read again';
CREATE TABLE market_enrichment (
    only_row      boolean PRIMARY KEY DEFAULT true CHECK (only_row),
    volume_cursor text,
    volume_pages  integer NOT NULL DEFAULT 0,
    volume_done   timestamptz,
    updated_at    timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
COMMENT ON TABLE market_enrichment IS 'How far the most traded closed markets were read from Gamma; what it has not named yet is in idx_markets_unnamed';
INSERT INTO market_enrichment DEFAULT VALUES;
GRANT INSERT, UPDATE, DELETE ON market_backfill_pages, market_enrichment TO aigg_market_sync;
--rollback DROP TABLE market_backfill_pages;
--rollback DROP TABLE market_enrichment;
