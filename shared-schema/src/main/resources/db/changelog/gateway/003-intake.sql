--liquibase formatted sql

--changeset aigg:gateway-006-users
--comment: "stop" counts until "start", and an account that X once labelled as automated stays known to the paths that do not show labels.
ALTER TABLE twitter_users
    ADD COLUMN opted_out_at timestamptz,
    ADD COLUMN is_automated boolean NOT NULL DEFAULT false;
COMMENT ON COLUMN twitter_users.opted_out_at IS 'Since when the user wants no replies';
--rollback ALTER TABLE twitter_users DROP COLUMN opted_out_at, DROP COLUMN is_automated;

--changeset aigg:gateway-007-arrival
--comment: tweet_id is the first id of the chain of edits and never changes; mention_id is the latest one that mentions us.
ALTER TABLE twitter_interactions
    ADD COLUMN mention_id varchar(20),
    ADD COLUMN arrived_by varchar(20) NOT NULL DEFAULT 'poll' CHECK (arrived_by IN ('poll', 'webhook', 'stream'));
COMMENT ON COLUMN twitter_interactions.mention_id IS 'The post to reply to: the latest edit that mentions us; NULL means tweet_id';
COMMENT ON COLUMN twitter_interactions.arrived_by IS 'The path that brought it first';
CREATE INDEX idx_interactions_mention ON twitter_interactions (mention_id) WHERE mention_id <> tweet_id;
CREATE INDEX idx_interactions_user_open ON twitter_interactions (user_id) WHERE processing_status = 'pending';
--rollback DROP INDEX idx_interactions_user_open;
--rollback DROP INDEX idx_interactions_mention;
--rollback ALTER TABLE twitter_interactions DROP COLUMN mention_id, DROP COLUMN arrived_by;

--changeset aigg:gateway-008-ignored
--comment: Posts that came and are no mention: own ones, reposts, handles that X put in front. Kept for a while, to say why.
CREATE TABLE gateway_ignored (
    tweet_id   varchar(20) PRIMARY KEY,
    reason     varchar(60) NOT NULL,
    arrived_by varchar(20) NOT NULL,
    seen_at    timestamptz NOT NULL
);
CREATE INDEX idx_ignored_seen ON gateway_ignored (seen_at);
GRANT INSERT, UPDATE, DELETE ON gateway_ignored TO aigg_gateway;
--rollback DROP TABLE gateway_ignored;

--changeset aigg:gateway-009-quotas
--comment: What was used of each quota in each window. One row, one conditional upsert: no race can pass a limit.
CREATE TABLE gateway_quotas (
    quota_key    text NOT NULL,
    window_start timestamptz NOT NULL,
    used         integer NOT NULL CHECK (used >= 0),
    PRIMARY KEY (quota_key, window_start)
);
CREATE INDEX idx_quotas_window ON gateway_quotas (window_start);
GRANT INSERT, UPDATE, DELETE ON gateway_quotas TO aigg_gateway;
--rollback DROP TABLE gateway_quotas;

--changeset aigg:gateway-010-switches
--comment: Kill switches, read at send time. Scopes: global, level:vip and so on. No row means on.
CREATE TABLE gateway_switches (
    switch_scope text PRIMARY KEY,
    paused       boolean NOT NULL,
    reason       text,
    changed_by   text NOT NULL,
    changed_at   timestamptz NOT NULL
);
GRANT INSERT, UPDATE, DELETE ON gateway_switches TO aigg_gateway;
--rollback DROP TABLE gateway_switches;

--changeset aigg:gateway-011-audit
--comment: What operators did. Rows are only ever added; a trigger holds the service to that.
CREATE TABLE gateway_audit (
    id           uuid PRIMARY KEY,
    happened_at  timestamptz NOT NULL,
    actor        text NOT NULL,
    way          text NOT NULL CHECK (way IN ('mention', 'api')),
    act          text NOT NULL,
    target       text NOT NULL,
    before_value text,
    after_value  text,
    tweet_id     varchar(20)
);
COMMENT ON COLUMN gateway_audit.actor IS 'The numeric id of the admin who mentioned us, or the name that the caller of the API gave';
CREATE INDEX idx_audit_target ON gateway_audit (target, happened_at);
CREATE INDEX idx_audit_time ON gateway_audit (happened_at);
GRANT INSERT, UPDATE, DELETE ON gateway_audit TO aigg_gateway;
--rollback DROP TABLE gateway_audit;

--changeset aigg:gateway-012-audit-is-append-only splitStatements:false
CREATE FUNCTION gateway_audit_stays() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF current_user = 'aigg_gateway' THEN
        RAISE EXCEPTION 'The audit is only added to';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
CREATE TRIGGER gateway_audit_stays BEFORE UPDATE OR DELETE ON gateway_audit
    FOR EACH ROW EXECUTE FUNCTION gateway_audit_stays();
--rollback DROP TRIGGER gateway_audit_stays ON gateway_audit;
--rollback DROP FUNCTION gateway_audit_stays();
