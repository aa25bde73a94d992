--liquibase formatted sql

--changeset aigg:gateway-043-attempts
--comment: A reply that is not there is sent again a few times, so an attempt that ended with its process counts as well.
COMMENT ON COLUMN twitter_interactions.left_open IS 'How many attempts ended so that nobody knew whether X has the reply';
COMMENT ON COLUMN twitter_interactions.seen_as_duplicate IS 'X refused a further sending as a duplicate: an earlier one is there';
--rollback COMMENT ON COLUMN twitter_interactions.left_open IS 'How often X left open whether it made the reply';
--rollback COMMENT ON COLUMN twitter_interactions.seen_as_duplicate IS 'X refused the second sending as a duplicate: the first is there';
