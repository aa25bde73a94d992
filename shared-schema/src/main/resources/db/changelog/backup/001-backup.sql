--liquibase formatted sql

--changeset aigg:backup-001-role splitStatements:false
--comment: Who makes backups: reads everything, copies the server, writes markers, nothing else.
DO $$
BEGIN
    -- Roles belong to the whole server: another database of it may have made this one.
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'aigg_backup') THEN
        CREATE ROLE aigg_backup NOLOGIN REPLICATION;
    END IF;
    GRANT pg_read_all_data TO aigg_backup;
    GRANT EXECUTE ON FUNCTION pg_switch_wal() TO aigg_backup;
END
$$;
--rollback REVOKE EXECUTE ON FUNCTION pg_switch_wal() FROM aigg_backup;

--changeset aigg:backup-002-markers
--comment: What a drill looks for in a restored copy; the time tells on which side of the restored second a marker must be.
CREATE TABLE backup_markers (
    id         bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    token      uuid        NOT NULL DEFAULT gen_random_uuid(),
    begun_at   timestamptz NOT NULL DEFAULT statement_timestamp(),
    written_at timestamptz NOT NULL DEFAULT clock_timestamp(),
    figures    jsonb
);
COMMENT ON COLUMN backup_markers.figures IS 'rows and hash of each table as of begun_at; NULL in the markers of every minute';
CREATE INDEX ON backup_markers (written_at);
GRANT INSERT, DELETE ON backup_markers TO aigg_backup;
--rollback DROP TABLE backup_markers;
