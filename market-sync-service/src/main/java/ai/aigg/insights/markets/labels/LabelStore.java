package ai.aigg.insights.markets.labels;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * The table of labels. The words of a mention are the gateway's and are read where it
 * keeps them, so that a label of a post that is gone from X says nothing any more.
 */
@Repository
class LabelStore {

	private static final int MOST_LINES = 100_000;

	private final JdbcClient jdbc;

	private final Clock clock;

	LabelStore(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	boolean knowsMention(String tweetId) {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM twitter_interactions WHERE tweet_id = :id)")
			.param("id", tweetId)
			.query(Boolean.class)
			.single();
	}

	/** The markets of a list that we do not have. */
	List<String> unknown(List<String> markets) {
		return this.jdbc.sql("""
				SELECT wanted.id FROM unnest(:ids::text[]) AS wanted (id)
				WHERE NOT EXISTS (SELECT FROM polymarket_markets m WHERE m.market_id = wanted.id)
				""")
			.param("ids", markets.toArray(String[]::new))
			.query((row, number) -> Objects.requireNonNull(row.getString("id")))
			.list();
	}

	Optional<Label> find(String tweetId) {
		return this.jdbc.sql("SELECT acceptable, note FROM market_match_labels WHERE tweet_id = :id")
			.param("id", tweetId)
			.query((row, number) -> new Label(texts(row), row.getString("note")))
			.optional();
	}

	void keep(String tweetId, Label label, String by) {
		this.jdbc.sql("""
				INSERT INTO market_match_labels (tweet_id, acceptable, note, labelled_by, labelled_at)
				VALUES (:id, :acceptable, :note, :by, :at)
				ON CONFLICT (tweet_id) DO UPDATE SET acceptable = excluded.acceptable, note = excluded.note,
				    labelled_by = excluded.labelled_by, labelled_at = excluded.labelled_at
				""")
			.param("id", tweetId)
			.param("acceptable", label.acceptable().toArray(String[]::new))
			.param("note", label.note())
			.param("by", by)
			.param("at", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
	}

	/** All labels of mentions whose words are still there, the oldest first. */
	List<LabelLine> lines() {
		return this.jdbc.sql("""
				SELECT l.tweet_id, i.query_text, i.context_text, i.asked_at, i.lang, l.acceptable, l.note
				FROM market_match_labels l JOIN twitter_interactions i ON i.tweet_id = l.tweet_id
				WHERE i.query_text <> '' ORDER BY l.labelled_at, l.tweet_id LIMIT :most
				""").param("most", MOST_LINES).query(LabelStore::line).list();
	}

	private static LabelLine line(ResultSet row, int number) throws SQLException {
		List<String> acceptable = texts(row);
		return new LabelLine(Objects.requireNonNull(row.getString("tweet_id")),
				Objects.requireNonNull(row.getString("query_text")), row.getString("context_text"),
				Objects.requireNonNull(row.getObject("asked_at", OffsetDateTime.class)).toInstant(),
				row.getString("lang"), "corrected", acceptable.isEmpty() ? "none" : "market", acceptable,
				row.getString("note"));
	}

	private static List<String> texts(ResultSet row) throws SQLException {
		Array array = row.getArray("acceptable");
		return List.of((String[]) array.getArray());
	}

}
