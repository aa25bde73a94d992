--liquibase formatted sql

--changeset aigg:common-010-audit-stays splitStatements:false
CREATE FUNCTION audit_stays() RETURNS trigger
LANGUAGE plpgsql
AS $$
BEGIN
    IF current_user = TG_ARGV[0] THEN
        RAISE EXCEPTION 'The audit is only added to';
    END IF;
    RETURN CASE WHEN TG_OP = 'DELETE' THEN OLD ELSE NEW END;
END
$$;
--rollback DROP FUNCTION audit_stays();

--changeset aigg:common-011-audits splitStatements:false
--comment: What operators did, per owner; the gateway has had its own from the start.
DO $$
DECLARE
    slice text;
BEGIN
    FOREACH slice IN ARRAY ARRAY['market_sync', 'research', 'analysis'] LOOP
        EXECUTE format($ddl$
            CREATE TABLE %1$I (
                id           uuid PRIMARY KEY,
                happened_at  timestamptz NOT NULL,
                actor        text NOT NULL,
                way          text NOT NULL CHECK (way IN ('api', 'service')),
                act          text NOT NULL,
                target       text NOT NULL,
                before_value text,
                after_value  text,
                outcome      text NOT NULL,
                reference    text
            )$ddl$, slice || '_audit');
        EXECUTE format('CREATE INDEX ON %I (target, happened_at)', slice || '_audit');
        EXECUTE format('CREATE INDEX ON %I (happened_at)', slice || '_audit');
        EXECUTE format('CREATE TRIGGER audit_stays BEFORE UPDATE OR DELETE ON %I '
            'FOR EACH ROW EXECUTE FUNCTION audit_stays(%L)', slice || '_audit', 'aigg_' || slice);
        EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO %I', slice || '_audit', 'aigg_' || slice);
    END LOOP;
END
$$;
--rollback DROP TABLE market_sync_audit, research_audit, analysis_audit;

--changeset aigg:common-012-dead-letters splitStatements:false
--comment: What operators decided about dead letters. The letters themselves stay in Kafka until its retention ends.
DO $$
DECLARE
    slice text;
BEGIN
    FOREACH slice IN ARRAY ARRAY['market_sync', 'research', 'analysis', 'gateway'] LOOP
        EXECUTE format($ddl$
            CREATE TABLE %1$I (
                topic         text        NOT NULL,
                record_offset bigint      NOT NULL CHECK (record_offset >= 0),
                -- Offsets begin anew with a topic that was lost: both together name a record.
                recorded_at   timestamptz NOT NULL,
                state         text        NOT NULL CHECK (state IN ('EDITED', 'REPLAYED', 'DROPPED')),
                payload       text,
                changed_by    text        NOT NULL,
                changed_at    timestamptz NOT NULL,
                PRIMARY KEY (topic, record_offset, recorded_at),
                CHECK (state <> 'EDITED' OR payload IS NOT NULL)
            )$ddl$, slice || '_dead_letters');
        EXECUTE format('CREATE INDEX ON %I (changed_at)', slice || '_dead_letters');
        EXECUTE format('GRANT INSERT, UPDATE, DELETE ON %I TO %I', slice || '_dead_letters', 'aigg_' || slice);
    END LOOP;
END
$$;
--rollback DROP TABLE market_sync_dead_letters, research_dead_letters, analysis_dead_letters, gateway_dead_letters;
