--liquibase formatted sql

--changeset aigg:common-002-messaging-tables splitStatements:false
--comment: Outbox, inbox and jobs look the same for every owner; each owner has its own, so that it writes only its slice.
CREATE PROCEDURE create_messaging_tables(slice text, service_role text)
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format($ddl$
        CREATE TABLE %1$I (
            id          bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
            event_id    uuid        NOT NULL UNIQUE,
            topic       text        NOT NULL,
            event_key   text        NOT NULL,
            subject     text        NOT NULL,
            payload     jsonb       NOT NULL,
            traceparent text,
            occurred_at timestamptz NOT NULL,
            created_at  timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP
        )$ddl$, slice || '_outbox');
    EXECUTE format($ddl$
        CREATE TABLE %1$I (
            consumer    text        NOT NULL,
            event_id    uuid        NOT NULL,
            received_at timestamptz NOT NULL DEFAULT CURRENT_TIMESTAMP,
            PRIMARY KEY (consumer, event_id)
        )$ddl$, slice || '_inbox');
    EXECUTE format('CREATE INDEX ON %I (received_at)', slice || '_inbox');
    -- The columns are db-scheduler's (16.x): who holds a job, since when, how often it failed, when it runs next.
    EXECUTE format($ddl$
        CREATE TABLE %1$I (
            task_name            text        NOT NULL,
            task_instance        text        NOT NULL,
            task_data            bytea,
            execution_time       timestamptz NOT NULL,
            picked               boolean     NOT NULL,
            picked_by            text,
            last_success         timestamptz,
            last_failure         timestamptz,
            consecutive_failures integer,
            last_heartbeat       timestamptz,
            version              bigint      NOT NULL,
            priority             smallint,
            PRIMARY KEY (task_name, task_instance)
        )$ddl$, slice || '_jobs');
    EXECUTE format('CREATE INDEX ON %I (execution_time)', slice || '_jobs');
    EXECUTE format('CREATE INDEX ON %I (last_heartbeat)', slice || '_jobs');
    EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I, %I, %I TO %I',
        slice || '_outbox', slice || '_inbox', slice || '_jobs', service_role);
END
$$;
--rollback DROP PROCEDURE create_messaging_tables(text, text);

--changeset aigg:common-003-drop-messaging-tables splitStatements:false
CREATE PROCEDURE drop_messaging_tables(slice text)
LANGUAGE plpgsql
AS $$
BEGIN
    EXECUTE format('DROP TABLE %I, %I, %I', slice || '_outbox', slice || '_inbox', slice || '_jobs');
END
$$;
--rollback DROP PROCEDURE drop_messaging_tables(text);
