--liquibase formatted sql

--changeset aigg:gateway-001-users
CREATE TABLE twitter_users (
    id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id           varchar(100) NOT NULL UNIQUE,
    username          varchar(100),
    access_level      varchar(20) NOT NULL DEFAULT 'whitelist'
        CHECK (access_level IN ('admin', 'vip', 'whitelist', 'blocked')),
    interaction_count integer NOT NULL DEFAULT 0 CHECK (interaction_count >= 0),
    first_interaction timestamptz,
    last_interaction  timestamptz,
    created_at        timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
CREATE INDEX idx_users_access ON twitter_users (access_level);
CREATE INDEX idx_users_username ON twitter_users (username);
GRANT INSERT, UPDATE, DELETE ON twitter_users TO aigg_gateway;
--rollback DROP TABLE twitter_users;

--changeset aigg:gateway-002-interactions
--comment: id is the question id on the ring. reply_state remembers how far the one reply got.
CREATE TABLE twitter_interactions (
    id                uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    user_id           uuid NOT NULL REFERENCES twitter_users (id),
    tweet_id          varchar(100) NOT NULL UNIQUE,
    query_text        text,
    response_tweet_id varchar(100),
    analysis_id       uuid REFERENCES analysis (id),
    processing_status varchar(20) NOT NULL DEFAULT 'pending'
        CHECK (processing_status IN ('pending', 'complete', 'failed')),
    error_message     text,
    created_at        timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
    conversation_id   varchar(100),
    asked_at          timestamptz NOT NULL,
    reason            varchar(60),
    reply_text        text,
    reply_state       varchar(20) NOT NULL DEFAULT 'none'
        CHECK (reply_state IN ('none', 'prepared', 'sending', 'posted', 'dry_run', 'rejected', 'unknown')),
    completed_at      timestamptz,
    CHECK ((processing_status = 'pending') = (completed_at IS NULL)),
    CHECK (processing_status <> 'failed' OR reason IS NOT NULL)
);
COMMENT ON COLUMN twitter_interactions.reason IS 'Reason code: why it failed or how it was answered';
CREATE INDEX idx_interactions_user ON twitter_interactions (user_id);
CREATE INDEX idx_interactions_status ON twitter_interactions (processing_status);
CREATE INDEX idx_interactions_analysis ON twitter_interactions (analysis_id);
GRANT INSERT, UPDATE, DELETE ON twitter_interactions TO aigg_gateway;
--rollback DROP TABLE twitter_interactions;

--changeset aigg:gateway-003-mention-cursor
--comment: Where reading of mentions goes on, and since when we answer: what is older is never answered.
CREATE TABLE mention_cursor (
    bot_user_id  varchar(100) PRIMARY KEY,
    newest_id    varchar(20),
    activated_at timestamptz NOT NULL,
    updated_at   timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
);
GRANT INSERT, UPDATE, DELETE ON mention_cursor TO aigg_gateway;
--rollback DROP TABLE mention_cursor;

--changeset aigg:gateway-004-messaging
CALL create_messaging_tables('gateway', 'aigg_gateway');
--rollback CALL drop_messaging_tables('gateway');
