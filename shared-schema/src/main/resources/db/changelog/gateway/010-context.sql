--liquibase formatted sql

--changeset aigg:gateway-045-context
--comment: What a mention points at is part of what was asked: an operator sees it, and the question can be asked again.
ALTER TABLE twitter_interactions ADD COLUMN context_text text;
COMMENT ON COLUMN twitter_interactions.context_text IS 'The words of the post that the mention answers or quotes, as they went on the ring; removed with the mention''s own';
--rollback ALTER TABLE twitter_interactions DROP COLUMN context_text;
