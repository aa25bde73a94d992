--liquibase formatted sql

--changeset aigg:gateway-040-audit-outcome
--comment: The audit as the other owners have it: how it ended, and what ordered it.
ALTER TABLE gateway_audit ADD COLUMN outcome text NOT NULL DEFAULT 'done';
ALTER TABLE gateway_audit RENAME COLUMN tweet_id TO reference;
ALTER TABLE gateway_audit ALTER COLUMN reference TYPE text;
COMMENT ON COLUMN gateway_audit.reference IS 'The mention that ordered it';
--rollback ALTER TABLE gateway_audit ALTER COLUMN reference TYPE varchar(20);
--rollback ALTER TABLE gateway_audit RENAME COLUMN reference TO tweet_id;
--rollback ALTER TABLE gateway_audit DROP COLUMN outcome;
