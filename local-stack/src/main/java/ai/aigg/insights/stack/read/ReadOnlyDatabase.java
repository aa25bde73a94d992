package ai.aigg.insights.stack.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import javax.sql.DataSource;

import ai.aigg.insights.schema.provision.ServiceRole;
import org.jspecify.annotations.Nullable;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The questions that the command asks the database, as the role that only reads.
 */
public final class ReadOnlyDatabase {

	private static final List<String> TABLES = List.of("polymarket_markets", "research", "analysis", "conclusions",
			"twitter_users", "twitter_interactions");

	private final JdbcClient jdbc;

	/**
	 * Reads through a given source.
	 * @param source signs in as any role that may read
	 */
	public ReadOnlyDatabase(DataSource source) {
		this.jdbc = JdbcClient.create(source);
	}

	/**
	 * Reads the embedded database.
	 * @param jdbcUrl its address, without a user
	 * @return the reader
	 */
	public static ReadOnlyDatabase of(String jdbcUrl) {
		PGSimpleDataSource source = new PGSimpleDataSource();
		source.setUrl(jdbcUrl);
		source.setUser(ServiceRole.READER.roleName());
		source.setConnectTimeout(3);
		return new ReadOnlyDatabase(source);
	}

	/**
	 * Looks a mention up.
	 * @param postId the mention's id on X
	 * @return how far it is, empty when the gateway has not taken it in
	 */
	public Optional<Interaction> interaction(String postId) {
		return this.jdbc.sql("""
				SELECT u.username, i.processing_status AS status, i.reason, i.reply_text,
				       i.response_tweet_id AS reply_id, i.reply_state
				FROM twitter_interactions i JOIN twitter_users u ON u.id = i.user_id
				WHERE i.tweet_id = :postId
				""").param("postId", postId).query(Interaction.class).optional();
	}

	/**
	 * Looks up how a post went through the gateway.
	 * @param postId any id of a mention that the gateway saw, the id of the reply to it,
	 * or that of a post that was ignored
	 * @return its path, empty when it never came
	 */
	public Optional<MentionPath> path(String postId) {
		return this.jdbc.sql("""
				SELECT i.tweet_id, coalesce(i.mention_id, i.tweet_id) AS mention, u.username,
				       i.processing_status AS status,
				       CASE WHEN i.processing_status <> 'pending' THEN i.reason END AS reason, i.arrived_by,
				       i.query_text, coalesce(m.market_id, i.chosen_market_id) AS market_id,
				       coalesce(m.question, chosen.question) AS market,
				       coalesce(i.analysis_id, i.archived_analysis_id) AS analysis_id, i.reply_state,
				       i.response_tweet_id, i.reply_text, i.error_message, i.asked_at, i.created_at,
				       a.created_at AS analysed_at, i.completed_at
				FROM twitter_interactions i JOIN twitter_users u ON u.id = i.user_id
				LEFT JOIN all_analyses a ON a.id = coalesce(i.analysis_id, i.archived_analysis_id)
				LEFT JOIN polymarket_markets m ON m.id = a.market_id
				LEFT JOIN polymarket_markets chosen ON chosen.market_id = i.chosen_market_id
				WHERE i.tweet_id = :id OR (i.mention_id = :id AND i.mention_id <> i.tweet_id)
				   OR i.response_tweet_id = :id
				UNION ALL
				SELECT tweet_id, NULL, NULL, 'ignored', reason, arrived_by, NULL, NULL, NULL, NULL, NULL, NULL, NULL,
				       NULL, NULL, seen_at, NULL, seen_at
				FROM gateway_ignored WHERE tweet_id = :id
				LIMIT 1
				""").param("id", postId).query(ReadOnlyDatabase::path).optional();
	}

	private static MentionPath path(ResultSet row, int number) throws SQLException {
		return new MentionPath(row.getString("tweet_id"), row.getString("mention"), row.getString("username"),
				row.getString("status"), row.getString("reason"), row.getString("arrived_by"),
				row.getString("query_text"), row.getString("market_id"), row.getString("market"),
				row.getObject("analysis_id", UUID.class), row.getString("reply_state"),
				row.getString("response_tweet_id"), row.getString("reply_text"), row.getString("error_message"),
				instant(row, "asked_at"), row.getObject("created_at", OffsetDateTime.class).toInstant(),
				instant(row, "analysed_at"), instant(row, "completed_at"));
	}

	private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
		OffsetDateTime value = row.getObject(column, OffsetDateTime.class);
		return (value != null) ? value.toInstant() : null;
	}

	/**
	 * Since when mentions are answered.
	 * @return the time, empty when no mentions were read yet
	 */
	public Optional<Instant> activation() {
		return this.jdbc.sql("SELECT min(activated_at) FROM mention_cursor")
			.query((row, number) -> Optional.ofNullable(row.getTimestamp(1)).map(Timestamp::toInstant))
			.single();
	}

	/**
	 * Whether the markets were read completely since an instant.
	 * @param since the instant
	 * @return {@code true} when a sweep that is complete ended after it
	 */
	public boolean sweptSince(Instant since) {
		return this.jdbc.sql("""
				SELECT EXISTS (SELECT FROM market_sync_runs
				               WHERE kind = 'sweep' AND status = 'complete' AND finished_at > :since)
				""").param("since", since.atOffset(ZoneOffset.UTC)).query(Boolean.class).single();
	}

	/**
	 * How many rows the six tables hold.
	 * @return rows by table
	 */
	public Map<String, Long> counts() {
		Map<String, Long> counts = new LinkedHashMap<>();
		TABLES.forEach((table) -> counts.put(table,
				this.jdbc.sql("SELECT count(*) FROM " + table).query(Long.class).single()));
		return counts;
	}

}
