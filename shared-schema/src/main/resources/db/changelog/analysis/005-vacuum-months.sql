--liquibase formatted sql

--changeset aigg:analysis-050-vacuum-months splitStatements:false
--comment: Before an emptied month is dropped its dead rows go. PostgreSQL lets others than the owner do that from 17 on.
CREATE FUNCTION analysis_month_may_be_vacuumed(month date) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp
AS $$
DECLARE
    name text := analysis_month_name(month);
BEGIN
    IF current_setting('server_version_num')::integer < 170000 OR analysis_month_parent(month) IS DISTINCT FROM 'analysis' THEN
        RETURN false;
    END IF;
    EXECUTE format('GRANT MAINTAIN ON %I TO aigg_analysis', name);
    RETURN true;
END
$$;
REVOKE EXECUTE ON FUNCTION analysis_month_may_be_vacuumed(date) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION analysis_month_may_be_vacuumed(date) TO aigg_analysis;
--rollback DROP FUNCTION analysis_month_may_be_vacuumed(date);
