package ai.aigg.insights.markets.database;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * Reads PostgreSQL's own statistics. What other roles do is seen as far as this one is a
 * member of pg_monitor.
 */
@Repository
class DatabaseFigures {

	private static final int STATEMENTS = 15;

	private final JdbcClient jdbc;

	DatabaseFigures(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Single numbers by the name of their metric.
	 * @return the numbers
	 */
	Map<String, Double> figures() {
		Map<String, Double> figures = new HashMap<>();
		this.jdbc.sql("""
				SELECT current_setting('max_connections')::float8 AS "connections.max",
				    pg_database_size(current_database())::float8 AS "size.bytes",
				    d.xact_commit::float8 AS "commits", d.xact_rollback::float8 AS "rollbacks",
				    d.deadlocks::float8 AS "deadlocks", d.temp_bytes::float8 AS "temporary.bytes",
				    d.blks_hit::float8 AS "blocks.hit", d.blks_read::float8 AS "blocks.read",
				    (SELECT coalesce(extract(epoch FROM max(clock_timestamp() - xact_start)), 0)::float8
				        FROM pg_stat_activity WHERE datname = current_database() AND backend_type = 'client backend')
				        AS "transaction.oldest.seconds",
				    (SELECT count(*)::float8 FROM pg_stat_activity WHERE datname = current_database()
				        AND wait_event_type = 'Lock') AS "locks.waiting",
				    (SELECT count(*)::float8 FROM pg_stat_replication) AS "replicas",
				    (SELECT coalesce(extract(epoch FROM max(replay_lag)), 0)::float8 FROM pg_stat_replication)
				        AS "replication.lag.seconds",
				    (SELECT failed_count::float8 FROM pg_stat_archiver) AS "archiver.failures"
				FROM pg_stat_database d WHERE d.datname = current_database()
				""").query().singleRow().forEach((name, value) -> {
			if (value instanceof Number number) {
				figures.put(name, number.doubleValue());
			}
		});
		return figures;
	}

	/**
	 * How many connections are in which state.
	 * @return counts by state; a state that nobody is in is left out
	 */
	Map<String, Double> connections() {
		Map<String, Double> counts = new HashMap<>();
		this.jdbc.sql("""
				SELECT coalesce(state, 'hidden') AS state, count(*)::float8 AS connections FROM pg_stat_activity
				WHERE datname = current_database() AND backend_type = 'client backend' GROUP BY 1
				""").query((row) -> {
			counts.put(row.getString("state"), row.getDouble("connections"));
		});
		return counts;
	}

	/**
	 * What each table takes.
	 * @return sizes of the tables of our schema
	 */
	List<TableSize> tables() {
		return this.jdbc.sql("""
				SELECT coalesce(pg_partition_root(c.oid), c.oid)::regclass::text AS name,
				    sum(pg_total_relation_size(c.oid))::float8 AS bytes, sum(greatest(c.reltuples, 0))::float8 AS rows,
				    sum(coalesce(s.n_dead_tup, 0))::float8 AS dead_rows
				FROM pg_class c LEFT JOIN pg_stat_user_tables s ON s.relid = c.oid
				WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace GROUP BY 1
				""")
			.query((row, number) -> new TableSize(row.getString("name"), row.getDouble("bytes"), row.getDouble("rows"),
					row.getDouble("dead_rows")))
			.list();
	}

	/**
	 * The statements that cost most. Only those whose values PostgreSQL replaces: a
	 * password may stand in any other.
	 * @return the dearest first
	 * @throws org.springframework.dao.DataAccessException also where pg_stat_statements
	 * is not set up
	 */
	List<StatementTime> statements() {
		return this.jdbc.sql("""
				SELECT queryid::text AS id, left(regexp_replace(query, '\\s+', ' ', 'g'), 90) AS text,
				    sum(calls)::float8 AS calls, sum(total_exec_time)::float8 / 1000 AS total
				FROM pg_stat_statements
				WHERE dbid = (SELECT oid FROM pg_database WHERE datname = current_database())
				    AND query ~* '^\\s*(with|select|insert|update|delete|merge)\\M'
				GROUP BY 1, 2 ORDER BY total DESC LIMIT :most
				""")
			.param("most", STATEMENTS)
			.query((row, number) -> new StatementTime(row.getString("id"), row.getString("text"),
					row.getDouble("calls"), row.getDouble("total")))
			.list();
	}

}
