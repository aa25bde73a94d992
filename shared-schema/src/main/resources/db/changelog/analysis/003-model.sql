--liquibase formatted sql

--changeset aigg:analysis-030-cost
--comment: The archive is partitioned alike, because whole months move there.
ALTER TABLE analysis
    ADD COLUMN cost_usd   numeric(12, 6) NOT NULL DEFAULT 0 CHECK (cost_usd >= 0),
    ADD COLUMN rules_hash varchar(64);
ALTER TABLE analysis_archive
    ADD COLUMN cost_usd   numeric(12, 6) NOT NULL DEFAULT 0 CHECK (cost_usd >= 0),
    ADD COLUMN rules_hash varchar(64);
COMMENT ON COLUMN analysis.cost_usd IS 'What models cost for it, US dollars, as far as prices are known';
COMMENT ON COLUMN analysis.rules_hash IS 'SHA-256 of title, rules and resolution source: another one makes the analysis old';
CREATE INDEX idx_analysis_newest ON analysis (market_id, created_at DESC);
--rollback DROP INDEX idx_analysis_newest;
--rollback ALTER TABLE analysis DROP COLUMN cost_usd, DROP COLUMN rules_hash;
--rollback ALTER TABLE analysis_archive DROP COLUMN cost_usd, DROP COLUMN rules_hash;

--changeset aigg:analysis-031-questions
--comment: Every question once. Many may share an analysis, so analysis.question_id names only the one that it was made for.
CREATE TABLE analysis_questions (
    question_id uuid PRIMARY KEY,
    market_id   varchar(255) NOT NULL,
    event       text,
    state       varchar(10) NOT NULL CHECK (state IN ('WAITING', 'ANSWERED', 'UNANSWERED')),
    analysis_id uuid,
    shared      boolean NOT NULL DEFAULT false,
    cost_usd    numeric(12, 6) NOT NULL DEFAULT 0 CHECK (cost_usd >= 0),
    asked_at    timestamptz NOT NULL,
    ended_at    timestamptz,
    CHECK ((state = 'WAITING') = (event IS NOT NULL) AND (state = 'ANSWERED') = (analysis_id IS NOT NULL))
);
COMMENT ON COLUMN analysis_questions.event IS 'The ResearchCompleted of a question that waits';
COMMENT ON COLUMN analysis_questions.cost_usd IS 'What this answer cost: the whole analysis for the one it was made for, nothing where it is shared';
CREATE INDEX idx_analysis_questions_waiting ON analysis_questions (market_id) WHERE state = 'WAITING';
CREATE INDEX idx_analysis_questions_asked ON analysis_questions (asked_at);
GRANT INSERT, UPDATE, DELETE ON analysis_questions TO aigg_analysis;
--rollback DROP TABLE analysis_questions;

--changeset aigg:analysis-032-flights
--comment: A lease: who analyses a market now. Others wait as rows, not as threads.
CREATE TABLE analysis_flights (
    market_id   varchar(255) PRIMARY KEY,
    question_id uuid NOT NULL,
    analysis_id uuid NOT NULL,
    expires_at  timestamptz NOT NULL
);
GRANT INSERT, UPDATE, DELETE ON analysis_flights TO aigg_analysis;
--rollback DROP TABLE analysis_flights;

--changeset aigg:analysis-033-samples
--comment: What models answered, stored as it comes: a crash does not pay twice, and an analysis can be computed again.
CREATE TABLE analysis_samples (
    analysis_id   uuid NOT NULL,
    number        smallint NOT NULL CHECK (number BETWEEN 1 AND 20),
    answer        text NOT NULL CHECK (length(answer) <= 20000),
    form          varchar(10) NOT NULL,
    model         varchar(200) NOT NULL,
    corrected     boolean NOT NULL,
    input_tokens  integer NOT NULL CHECK (input_tokens >= 0),
    output_tokens integer NOT NULL CHECK (output_tokens >= 0),
    cost_usd      numeric(12, 6) CHECK (cost_usd >= 0),
    created_at    timestamptz NOT NULL,
    PRIMARY KEY (analysis_id, number)
);
GRANT INSERT, UPDATE, DELETE ON analysis_samples TO aigg_analysis;
--rollback DROP TABLE analysis_samples;

--changeset aigg:analysis-034-runs
CREATE TABLE analysis_runs (
    analysis_id   uuid PRIMARY KEY,
    inputs        text NOT NULL,
    result_sha256 char(64) NOT NULL
);
COMMENT ON TABLE analysis_runs IS 'What an analysis was computed of, as it was then: with analysis_samples enough to compute it again';
COMMENT ON COLUMN analysis_runs.result_sha256 IS 'Of the bytes that were stored as analysis_result and conclusion';
GRANT INSERT, UPDATE, DELETE ON analysis_runs TO aigg_analysis;
--rollback DROP TABLE analysis_runs;

--changeset aigg:analysis-035-budget
CREATE TABLE analysis_budget (
    day          date NOT NULL,
    access_level varchar(20) NOT NULL,
    spent_usd    numeric(12, 6) NOT NULL DEFAULT 0 CHECK (spent_usd >= 0),
    calls        integer NOT NULL DEFAULT 0 CHECK (calls >= 0),
    analyses     integer NOT NULL DEFAULT 0 CHECK (analyses >= 0),
    PRIMARY KEY (day, access_level)
);
COMMENT ON TABLE analysis_budget IS 'What was spent on a day (UTC), by access level and, as level all, together';
CREATE TABLE analysis_reservations (
    id           uuid PRIMARY KEY,
    day          date NOT NULL,
    access_level varchar(20) NOT NULL,
    usd          numeric(12, 6) NOT NULL CHECK (usd >= 0),
    expires_at   timestamptz NOT NULL
);
CREATE INDEX idx_analysis_reservations_day ON analysis_reservations (day);
COMMENT ON TABLE analysis_reservations IS 'Money put aside for calls under way; what a killed instance left expires';
GRANT INSERT, UPDATE, DELETE ON analysis_budget, analysis_reservations TO aigg_analysis;
--rollback DROP TABLE analysis_reservations;
--rollback DROP TABLE analysis_budget;
