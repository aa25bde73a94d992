--liquibase formatted sql

--changeset aigg:gateway-050-console
--comment: The console looks mentions up by their words and shows the thread that one belongs to.
CREATE INDEX idx_interactions_words ON twitter_interactions
    USING gin (to_tsvector('simple', left(coalesce(query_text, ''), 2000)));
-- Handles are looked up whatever their case.
CREATE INDEX idx_users_lower_username ON twitter_users (lower(username));
CREATE INDEX idx_interactions_conversation ON twitter_interactions (conversation_id, id) WHERE conversation_id IS NOT NULL;
--rollback DROP INDEX idx_users_lower_username;
--rollback DROP INDEX idx_interactions_conversation;
--rollback DROP INDEX idx_interactions_words;
