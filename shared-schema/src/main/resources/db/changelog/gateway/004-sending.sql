--liquibase formatted sql

--changeset aigg:gateway-020-sending
--comment: Every step of a reply is a row's state, so that whoever comes after a crash knows what may have happened.
ALTER TABLE twitter_interactions
    DROP CONSTRAINT twitter_interactions_reply_state_check,
    ADD CONSTRAINT twitter_interactions_reply_state_check CHECK (reply_state IN ('none', 'prepared', 'sending',
        'posted', 'dry_run', 'rejected', 'unknown', 'reconciling', 'manual')),
    ADD COLUMN lang             varchar(16),
    ADD COLUMN spare_text       text,
    ADD COLUMN due_at           timestamptz,
    ADD COLUMN attempt          integer NOT NULL DEFAULT 0 CHECK (attempt >= 0),
    ADD COLUMN attempted_at     timestamptz,
    ADD COLUMN sender_token     bigint,
    ADD COLUMN looks            integer NOT NULL DEFAULT 0 CHECK (looks >= 0),
    ADD COLUMN resent           boolean NOT NULL DEFAULT false,
    ADD COLUMN seen_as_duplicate boolean NOT NULL DEFAULT false,
    ADD COLUMN checked_at       timestamptz,
    ADD COLUMN purged_at        timestamptz;
COMMENT ON COLUMN twitter_interactions.lang IS 'The language that X gives the mention, or null';
COMMENT ON COLUMN twitter_interactions.spare_text IS 'Another wording of the reply, for when X has just had the first from us';
COMMENT ON COLUMN twitter_interactions.due_at IS 'When a prepared reply is sent or a lost one is looked for';
COMMENT ON COLUMN twitter_interactions.attempt IS 'How often sending began';
COMMENT ON COLUMN twitter_interactions.attempted_at IS 'When it last began, by the clock of the database';
COMMENT ON COLUMN twitter_interactions.sender_token IS 'The lease under which it began';
COMMENT ON COLUMN twitter_interactions.looks IS 'How often our timeline was read for it in vain since';
COMMENT ON COLUMN twitter_interactions.resent IS 'Whether an earlier attempt ended unknown and the text is sent once more';
COMMENT ON COLUMN twitter_interactions.seen_as_duplicate IS 'X refused the second sending as a duplicate: the first is there';
COMMENT ON COLUMN twitter_interactions.checked_at IS 'When X was last asked whether the mention still exists';
COMMENT ON COLUMN twitter_interactions.purged_at IS 'When its texts were removed, because it is gone from X';
UPDATE twitter_interactions SET due_at = CURRENT_TIMESTAMP
WHERE processing_status = 'pending' AND reply_state IN ('prepared', 'unknown');
UPDATE twitter_interactions SET attempt = 1, attempted_at = CURRENT_TIMESTAMP
WHERE processing_status = 'pending' AND reply_state = 'sending';
CREATE INDEX idx_interactions_due ON twitter_interactions (due_at)
    WHERE processing_status = 'pending' AND reply_state IN ('prepared', 'unknown', 'reconciling');
CREATE INDEX idx_interactions_sending ON twitter_interactions (attempted_at)
    WHERE processing_status = 'pending' AND reply_state = 'sending';
CREATE INDEX idx_interactions_open ON twitter_interactions (created_at) WHERE processing_status = 'pending';
CREATE INDEX idx_interactions_check ON twitter_interactions (checked_at NULLS FIRST)
    WHERE purged_at IS NULL;
--rollback DROP INDEX idx_interactions_due, idx_interactions_sending, idx_interactions_open, idx_interactions_check;
--rollback UPDATE twitter_interactions SET reply_state = 'unknown' WHERE reply_state IN ('reconciling', 'manual');
--rollback ALTER TABLE twitter_interactions DROP CONSTRAINT twitter_interactions_reply_state_check, ADD CONSTRAINT twitter_interactions_reply_state_check CHECK (reply_state IN ('none', 'prepared', 'sending', 'posted', 'dry_run', 'rejected', 'unknown'));
--rollback ALTER TABLE twitter_interactions DROP COLUMN lang, DROP COLUMN spare_text, DROP COLUMN due_at, DROP COLUMN attempt, DROP COLUMN attempted_at, DROP COLUMN sender_token, DROP COLUMN looks, DROP COLUMN resent, DROP COLUMN seen_as_duplicate, DROP COLUMN checked_at, DROP COLUMN purged_at;

--changeset aigg:gateway-021-lease
--comment: Who sends. The token grows with every change of hands; a claim under an old one fails.
CREATE TABLE gateway_lease (
    name       varchar(40) PRIMARY KEY,
    token      bigint NOT NULL,
    holder     varchar(100) NOT NULL,
    expires_at timestamptz NOT NULL
);
INSERT INTO gateway_lease (name, token, holder, expires_at) VALUES ('sender', 0, 'nobody', '2000-01-01T00:00:00Z');
GRANT INSERT, UPDATE, DELETE ON gateway_lease TO aigg_gateway;
--rollback DROP TABLE gateway_lease;

--changeset aigg:gateway-022-spend
--comment: What X costs, a row for each day of UTC. Money is reserved before a call and what was not used is given back.
CREATE TABLE gateway_spend (
    spend_day  date PRIMARY KEY,
    usd        numeric(12, 6) NOT NULL DEFAULT 0 CHECK (usd >= 0),
    mentions   bigint NOT NULL DEFAULT 0,
    posts      bigint NOT NULL DEFAULT 0,
    users      bigint NOT NULL DEFAULT 0,
    replies    bigint NOT NULL DEFAULT 0,
    link_posts bigint NOT NULL DEFAULT 0
);
COMMENT ON COLUMN gateway_spend.usd IS 'Spent and reserved, US dollars';
GRANT INSERT, UPDATE, DELETE ON gateway_spend TO aigg_gateway;
--rollback DROP TABLE gateway_spend;

--changeset aigg:gateway-023-tokens
--comment: The OAuth 2.0 tokens of our account, encrypted. A refresh token works once, so one instance refreshes at a time.
CREATE TABLE gateway_tokens (
    account       varchar(100) PRIMARY KEY,
    access_token  bytea,
    refresh_token bytea NOT NULL,
    seed_sha256   char(64) NOT NULL,
    expires_at    timestamptz NOT NULL,
    state         varchar(20) NOT NULL CHECK (state IN ('ready', 'refreshing', 'lost')),
    generation    bigint NOT NULL,
    changed_at    timestamptz NOT NULL
);
COMMENT ON COLUMN gateway_tokens.state IS 'refreshing: a call is or was under way; lost: the chain of refresh tokens broke, a person must authorise anew';
COMMENT ON COLUMN gateway_tokens.seed_sha256 IS 'Of the refresh token that a person set; another one begins a new chain';
GRANT INSERT, UPDATE, DELETE ON gateway_tokens TO aigg_gateway;
--rollback DROP TABLE gateway_tokens;
