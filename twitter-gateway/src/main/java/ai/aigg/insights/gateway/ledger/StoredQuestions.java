package ai.aigg.insights.gateway.ledger;

import java.time.OffsetDateTime;
import java.util.Optional;

import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.schema.events.MarketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Looks up what mentions asked.
 */
@Component
public class StoredQuestions {

	private final JdbcClient jdbc;

	StoredQuestions(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Looks a mention's question up.
	 * @param tweetId the first id of its chain of edits
	 * @return what was asked, or nothing when it is no mention of ours
	 */
	public Optional<StoredQuestion> find(String tweetId) {
		return this.jdbc.sql("""
				SELECT i.tweet_id, i.query_text, i.context_text, i.chosen_market_id, i.asked_at, u.access_level
				FROM twitter_interactions i JOIN twitter_users u ON u.id = i.user_id WHERE i.tweet_id = :tweet
				""").param("tweet", tweetId).query((row, number) -> {
			String chosen = row.getString("chosen_market_id");
			return new StoredQuestion(row.getString("tweet_id"), row.getString("query_text"),
					row.getString("context_text"), (chosen != null) ? new MarketId(chosen) : null,
					row.getObject("asked_at", OffsetDateTime.class).toInstant(),
					AccessLevel.parse(row.getString("access_level")).orElseThrow());
		}).optional();
	}

}
