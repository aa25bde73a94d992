--liquibase formatted sql

--changeset aigg:common-001-roles splitStatements:false
--comment: One role per service, and one that only reads. Passwords are set by the provisioner, never here.
DO $$
DECLARE
    role_name text;
BEGIN
    FOREACH role_name IN ARRAY ARRAY['aigg_reader', 'aigg_market_sync', 'aigg_research', 'aigg_analysis', 'aigg_gateway']
    LOOP
        -- Roles belong to the whole server: another database of it may have made them.
        IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = role_name) THEN
            EXECUTE format('CREATE ROLE %I NOLOGIN', role_name);
        END IF;
    END LOOP;
    GRANT aigg_reader TO aigg_market_sync, aigg_research, aigg_analysis, aigg_gateway;
    REVOKE CREATE ON SCHEMA public FROM PUBLIC;
    GRANT USAGE ON SCHEMA public TO aigg_reader;
    GRANT SELECT ON ALL TABLES IN SCHEMA public TO aigg_reader;
    ALTER DEFAULT PRIVILEGES IN SCHEMA public GRANT SELECT ON TABLES TO aigg_reader;
END
$$;
--rollback DROP OWNED BY aigg_market_sync, aigg_research, aigg_analysis, aigg_gateway, aigg_reader;
--rollback DROP ROLE aigg_market_sync, aigg_research, aigg_analysis, aigg_gateway, aigg_reader;
