--liquibase formatted sql

--changeset aigg:market-sync-090-database-metrics splitStatements:false
--comment: market-sync-service shows how the whole server is: what others do there, and which statements cost most. Where the owner may not grant that, it sees less and says so.
DO $$
BEGIN
    BEGIN
        GRANT pg_monitor TO aigg_market_sync;
    EXCEPTION WHEN insufficient_privilege THEN
        RAISE WARNING 'aigg_market_sync sees only its own connections: %', SQLERRM;
    END;
    BEGIN
        CREATE EXTENSION IF NOT EXISTS pg_stat_statements;
    EXCEPTION WHEN insufficient_privilege OR undefined_file OR feature_not_supported THEN
        RAISE WARNING 'no figures of single statements: %', SQLERRM;
    END;
END
$$;
--rollback DROP EXTENSION IF EXISTS pg_stat_statements;
--rollback REVOKE pg_monitor FROM aigg_market_sync;
