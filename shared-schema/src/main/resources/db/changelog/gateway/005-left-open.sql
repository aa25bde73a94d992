--liquibase formatted sql

--changeset aigg:gateway-030-left-open
--comment: An attempt that ended with its process says nothing about X and is not counted.
ALTER TABLE twitter_interactions ADD COLUMN left_open integer NOT NULL DEFAULT 0 CHECK (left_open >= 0);
COMMENT ON COLUMN twitter_interactions.left_open IS 'How often X left open whether it made the reply';
--rollback ALTER TABLE twitter_interactions DROP COLUMN left_open;
