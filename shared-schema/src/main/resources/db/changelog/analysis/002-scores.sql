--liquibase formatted sql

--changeset aigg:analysis-020-scores
--comment: What every answer was worth once its market had resolved. No foreign key to analysis, whose months move to the archive; the score stays.
CREATE TABLE analysis_scores (
    analysis_id        uuid PRIMARY KEY,
    market_id          uuid NOT NULL REFERENCES polymarket_markets (id),
    event_key          varchar(255) NOT NULL,
    category           varchar(100),
    model              varchar(100) NOT NULL,
    program            varchar(100) NOT NULL,
    recommendation     varchar(50) NOT NULL,
    answered_at        timestamptz NOT NULL,
    closed_at          timestamptz NOT NULL,
    late               boolean NOT NULL,
    verdict            varchar(4) NOT NULL CHECK (verdict IN ('YES', 'NO', 'VOID')),
    estimate           numeric(5, 4) NOT NULL CHECK (estimate BETWEEN 0 AND 1),
    market_probability numeric(5, 4) NOT NULL CHECK (market_probability BETWEEN 0 AND 1),
    brier              numeric(9, 8) CHECK (brier BETWEEN 0 AND 1),
    brier_market       numeric(9, 8) CHECK (brier_market BETWEEN 0 AND 1),
    log_score          numeric(8, 6) CHECK (log_score >= 0),
    log_market         numeric(8, 6) CHECK (log_market >= 0),
    scored_at          timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    CHECK ((verdict = 'VOID') = (brier IS NULL) AND (brier IS NULL) = (brier_market IS NULL)
        AND (brier IS NULL) = (log_score IS NULL) AND (brier IS NULL) = (log_market IS NULL))
);
COMMENT ON COLUMN analysis_scores.verdict IS 'Whether the outcome won that the estimate spoke of; a void market is recorded without a score';
COMMENT ON COLUMN analysis_scores.late IS 'Answered in the last 48 hours before trading closed: kept apart, for the price knows nearly all by then';
COMMENT ON COLUMN analysis_scores.event_key IS 'Answers of one event stand or fall together and are resampled together';
CREATE INDEX idx_analysis_scores_market ON analysis_scores (market_id);
GRANT INSERT, UPDATE, DELETE ON analysis_scores TO aigg_analysis;
--rollback DROP TABLE analysis_scores;
