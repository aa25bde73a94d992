--liquibase formatted sql

--changeset aigg:analysis-051-console
--comment: The console lists scored answers by how wrong they were, and those of one outcome.
CREATE INDEX idx_analysis_scores_brier ON analysis_scores (brier DESC, analysis_id DESC) WHERE brier IS NOT NULL;
--rollback DROP INDEX idx_analysis_scores_brier;
