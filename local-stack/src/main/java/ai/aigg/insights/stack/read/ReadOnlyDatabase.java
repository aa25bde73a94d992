package ai.aigg.insights.stack.read;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import javax.sql.DataSource;

import ai.aigg.insights.schema.provision.ServiceRole;
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
