--liquibase formatted sql

--changeset aigg:gateway-041-archived-analysis
ALTER TABLE twitter_interactions
    ADD COLUMN archived_analysis_id uuid,
    ADD CONSTRAINT interactions_name_one_analysis CHECK (analysis_id IS NULL OR archived_analysis_id IS NULL);
COMMENT ON COLUMN twitter_interactions.archived_analysis_id IS 'The analysis, once it is in the archive; look it up in all_analyses';
CREATE INDEX idx_interactions_archived ON twitter_interactions (archived_analysis_id) WHERE archived_analysis_id IS NOT NULL;
CREATE VIEW interaction_answers AS
SELECT i.id AS interaction_id, i.tweet_id, a.id AS analysis_id, a.archived, a.market_id, a.recommendation, a.estimate,
    a.market_probability, a.created_at AS analysed_at, c.conclusion, c.sentiment
FROM twitter_interactions i
JOIN all_analyses a ON a.id = coalesce(i.analysis_id, i.archived_analysis_id)
LEFT JOIN all_conclusions c ON c.analysis_id = a.id;
COMMENT ON VIEW interaction_answers IS 'What each mention was answered with, in the archive or not';
--rollback DROP VIEW interaction_answers;
--rollback UPDATE twitter_interactions SET analysis_id = archived_analysis_id WHERE archived_analysis_id IN (SELECT id FROM analysis);
--rollback DROP INDEX idx_interactions_archived;
--rollback ALTER TABLE twitter_interactions DROP CONSTRAINT interactions_name_one_analysis, DROP COLUMN archived_analysis_id;

--changeset aigg:gateway-042-carry-references splitStatements:false
--comment: All that the analysis service may do to interactions: carry their references along when it moves analyses.
CREATE FUNCTION interactions_carry(analyses uuid[], to_archive boolean) RETURNS integer
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    carried integer;
BEGIN
    IF to_archive THEN
        UPDATE twitter_interactions SET archived_analysis_id = analysis_id, analysis_id = NULL
        WHERE analysis_id = ANY (analyses);
    ELSE
        UPDATE twitter_interactions SET analysis_id = archived_analysis_id, archived_analysis_id = NULL
        WHERE archived_analysis_id = ANY (analyses);
    END IF;
    GET DIAGNOSTICS carried = ROW_COUNT;
    RETURN carried;
END
$$;
REVOKE EXECUTE ON FUNCTION interactions_carry(uuid[], boolean) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION interactions_carry(uuid[], boolean) TO aigg_analysis;
--rollback DROP FUNCTION interactions_carry(uuid[], boolean);
