--liquibase formatted sql

--changeset aigg:gateway-070-context-kept
--comment: The words of a post that a mention points at are kept for a day; this finds those that are due.
CREATE INDEX idx_interactions_context ON twitter_interactions (created_at) WHERE context_text IS NOT NULL;
COMMENT ON COLUMN twitter_interactions.context_text IS 'The words of the post that the mention answers or quotes, as they went on the ring; removed within a day, because nobody looks whether that post still exists';
--rollback DROP INDEX idx_interactions_context;
