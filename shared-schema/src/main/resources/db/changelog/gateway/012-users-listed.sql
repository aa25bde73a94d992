--liquibase formatted sql

--changeset aigg:gateway-060-users-listed
--comment: The console lists users, the last seen first, and finds them by the beginning of a name.
CREATE INDEX idx_users_seen ON twitter_users ((coalesce(last_interaction, created_at)) DESC, user_id DESC);
CREATE INDEX idx_users_name ON twitter_users (lower(username) text_pattern_ops);
--rollback DROP INDEX idx_users_name, idx_users_seen;
