--liquibase formatted sql

--changeset aigg:gateway-005-choices
--comment: What a later reply to our reply may refer to: what ours is about, and the markets that it offers.
ALTER TABLE twitter_interactions
    ADD COLUMN reply_subject    text,
    ADD COLUMN choices          jsonb CHECK (jsonb_typeof(choices) = 'array'),
    ADD COLUMN chosen_market_id varchar(255);
COMMENT ON COLUMN twitter_interactions.reply_subject IS 'The market or event that the reply speaks of';
COMMENT ON COLUMN twitter_interactions.choices IS 'Markets that the reply offers, in its order: [{"market_id", "name"}]';
COMMENT ON COLUMN twitter_interactions.chosen_market_id IS 'The market that this mention chose out of an earlier reply';
CREATE INDEX idx_interactions_response ON twitter_interactions (response_tweet_id)
    WHERE response_tweet_id IS NOT NULL;
--rollback DROP INDEX idx_interactions_response;
--rollback ALTER TABLE twitter_interactions DROP COLUMN reply_subject, DROP COLUMN choices, DROP COLUMN chosen_market_id;
