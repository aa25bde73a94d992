package ai.aigg.insights.stack.servers;

import javax.sql.DataSource;

/**
 * A PostgreSQL database that answers.
 *
 * @param owner signs in as the role that owns the schema
 * @param jdbcUrl its address, without a user
 * @param stop stops the server, or does nothing where it is not ours
 */
public record Database(DataSource owner, String jdbcUrl, Runnable stop) {
}
