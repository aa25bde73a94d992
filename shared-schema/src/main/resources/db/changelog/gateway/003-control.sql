--liquibase formatted sql

--changeset aigg:gateway-010-switches
--comment: Kill switches, read when a reply is about to be sent.
CREATE TABLE gateway_switches (
    switch_scope text PRIMARY KEY,
    paused       boolean NOT NULL,
    reason       text,
    changed_by   text NOT NULL,
    changed_at   timestamptz NOT NULL
);
COMMENT ON COLUMN gateway_switches.switch_scope IS 'global, or level: and an access level';
GRANT INSERT, UPDATE, DELETE ON gateway_switches TO aigg_gateway;
--rollback DROP TABLE gateway_switches;
