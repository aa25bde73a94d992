--liquibase formatted sql

--changeset aigg:common-020-sent-events splitStatements:false
--comment: What went out lately, and where the broker put it: what the broker loses before it was read is sent again from here.
DO $$
DECLARE
    slice text;
BEGIN
    FOREACH slice IN ARRAY ARRAY['market_sync', 'research', 'analysis', 'gateway'] LOOP
        EXECUTE format($ddl$
            CREATE TABLE %1$I (
                id               bigint      PRIMARY KEY,
                event_id         uuid        NOT NULL,
                topic            text        NOT NULL,
                event_key        text        NOT NULL,
                subject          text        NOT NULL,
                payload          jsonb       NOT NULL,
                traceparent      text,
                occurred_at      timestamptz NOT NULL,
                record_partition integer     NOT NULL,
                -- -1 where the broker did not tell it.
                record_offset    bigint      NOT NULL,
                sent_at          timestamptz NOT NULL DEFAULT clock_timestamp()
            )$ddl$, slice || '_outbox_sent');
        EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO %I', slice || '_outbox_sent', 'aigg_' || slice);
    END LOOP;
END
$$;
--rollback DROP TABLE market_sync_outbox_sent, research_outbox_sent, analysis_outbox_sent, gateway_outbox_sent;
