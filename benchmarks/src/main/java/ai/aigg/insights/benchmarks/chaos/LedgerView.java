package ai.aigg.insights.benchmarks.chaos;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;

import ai.aigg.insights.benchmarks.process.Database;

/**
 * The ledger at one instant: how many mentions ended how.
 *
 * @param byEnd rows by status, reason and state of the reply
 * @param outbox questions that the broker does not have yet
 */
record LedgerView(Map<String, Long> byEnd, long outbox) {

	static LedgerView read(Database database) throws SQLException {
		try (Connection connection = database.owner(); Statement statement = connection.createStatement()) {
			Map<String, Long> byEnd = new TreeMap<>();
			try (ResultSet rows = statement.executeQuery("""
					SELECT processing_status || '/' || coalesce(reason, '-') || '/' || reply_state, count(*)
					FROM twitter_interactions GROUP BY 1
					""")) {
				while (rows.next()) {
					byEnd.put(rows.getString(1), rows.getLong(2));
				}
			}
			try (ResultSet rows = statement.executeQuery("SELECT count(*) FROM gateway_outbox")) {
				rows.next();
				return new LedgerView(byEnd, rows.getLong(1));
			}
		}
	}

	/** What the ledger knows of a mention. */
	static String story(Database database, String tweetId) throws SQLException {
		try (Connection connection = database.owner(); PreparedStatement query = connection.prepareStatement("""
				SELECT to_jsonb(i) - 'query_text' - 'choices' FROM twitter_interactions i WHERE tweet_id = ?
				""")) {
			query.setString(1, tweetId);
			try (ResultSet rows = query.executeQuery()) {
				return rows.next() ? rows.getString(1) : tweetId + " was never taken in";
			}
		}
	}

	/** Rows of a status. */
	long of(String status) {
		return this.byEnd.entrySet()
			.stream()
			.filter((entry) -> entry.getKey().startsWith(status + "/"))
			.mapToLong(Map.Entry::getValue)
			.sum();
	}

	long received() {
		return this.byEnd.values().stream().mapToLong(Long::longValue).sum();
	}

	/** Whether nothing is under way any more. */
	boolean isSettled() {
		return this.outbox == 0 && of("pending") == 0;
	}

	/**
	 * Whether a gateway's metrics say the same, and that all mentions are accounted for.
	 * @param metrics as Prometheus reads them
	 */
	boolean agreesWith(String metrics) {
		return sum(metrics, "interactions_unaccounted{", "") == 0 && metrics.contains("interactions_unaccounted{")
				&& sum(metrics, "interactions{", "outcome=\"answered\"") == of("complete")
				&& sum(metrics, "interactions{", "outcome=\"refused\"")
						+ sum(metrics, "interactions{", "outcome=\"failed\"") == of("failed")
				&& sum(metrics, "interactions{", "outcome=\"pending\"") == of("pending")
				&& sum(metrics, "interactions{", "") == received();
	}

	private static double sum(String metrics, String name, String tag) {
		return Arrays.stream(metrics.split("\n", -1))
			.filter((line) -> line.startsWith(name) && line.contains(tag))
			.mapToDouble((line) -> Double.parseDouble(line.substring(line.lastIndexOf(' ') + 1)))
			.sum();
	}

}
