package ai.aigg.insights.markets.database;

/**
 * What a table takes, its partitions, indexes and long values included.
 *
 * @param name the table
 * @param bytes on disk
 * @param rows as the last analyze estimated them
 * @param deadRows what vacuum has still to remove
 */
record TableSize(String name, double bytes, double rows, double deadRows) {
}
