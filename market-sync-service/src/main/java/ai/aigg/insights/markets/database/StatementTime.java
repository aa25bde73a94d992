package ai.aigg.insights.markets.database;

/**
 * What a statement has cost since the statistics began.
 *
 * @param id its number in pg_stat_statements
 * @param text its beginning; values are replaced by PostgreSQL
 * @param calls how often it ran
 * @param total seconds of all its runs
 */
record StatementTime(String id, String text, double calls, double total) {
}
