--liquibase formatted sql

--changeset aigg:gateway-026-pictures
--comment: The picture that X has for a reply, kept before the attempt, so that every attempt shows the same one or none.
ALTER TABLE twitter_interactions ADD COLUMN media_id varchar(19) CHECK (media_id ~ '^[0-9]+$');
COMMENT ON COLUMN twitter_interactions.media_id IS 'X''s id of the chart that goes with the reply; NULL means without';
ALTER TABLE gateway_spend ADD COLUMN pictures bigint NOT NULL DEFAULT 0;
--rollback ALTER TABLE gateway_spend DROP COLUMN pictures;
--rollback ALTER TABLE twitter_interactions DROP COLUMN media_id;
