package ai.aigg.insights.gateway.deletion;

import java.time.Duration;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The texts of other people's posts in the table of mentions.
 */
@Component
class StoredPosts {

	private final JdbcClient jdbc;

	StoredPosts(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * The posts that were not seen for the longest time.
	 * @param unseen how long at least
	 * @param limit the most
	 */
	List<String> due(Duration unseen, int limit) {
		return this.jdbc.sql("""
				SELECT tweet_id FROM twitter_interactions
				WHERE purged_at IS NULL AND processing_status <> 'pending'
					AND coalesce(checked_at, created_at) < statement_timestamp() - make_interval(secs => :unseen)
				ORDER BY checked_at NULLS FIRST LIMIT :limit
				""")
			.param("unseen", unseen.toSeconds())
			.param("limit", limit)
			.query((row, number) -> row.getString("tweet_id"))
			.list();
	}

	void seen(Collection<String> tweetIds) {
		this.jdbc.sql("UPDATE twitter_interactions SET checked_at = clock_timestamp() WHERE tweet_id = ANY(:ids)")
			.param("ids", tweetIds.toArray(String[]::new))
			.update();
	}

	/**
	 * Removes all words of mentions that are gone; ids and reasons stay.
	 */
	int purge(Collection<String> tweetIds) {
		return this.jdbc
			.sql("""
					UPDATE twitter_interactions SET query_text = NULL, context_text = NULL, reply_text = NULL, spare_text = NULL,
						purged_at = clock_timestamp()
					WHERE purged_at IS NULL AND processing_status <> 'pending' AND tweet_id = ANY(:ids)
					""")
			.param("ids", tweetIds.toArray(String[]::new))
			.update();
	}

	/**
	 * Removes what X told to be gone when we answered.
	 */
	int purgeGone() {
		return this.jdbc
			.sql("""
					UPDATE twitter_interactions SET query_text = NULL, context_text = NULL, reply_text = NULL, spare_text = NULL,
						purged_at = clock_timestamp()
					WHERE purged_at IS NULL AND reason = 'target_gone'
					""")
			.update();
	}

	/**
	 * Removes what mentions pointed at: nobody looks whether those posts still exist.
	 */
	void forgetContexts(Duration keepContexts) {
		this.jdbc.sql("""
				UPDATE twitter_interactions SET context_text = NULL
				WHERE context_text IS NOT NULL AND processing_status <> 'pending'
					AND created_at < statement_timestamp() - make_interval(secs => :keep)
				""").param("keep", keepContexts.toSeconds()).update();
	}

	/**
	 * Removes what people wrote longer ago than it is kept; what we wrote stays.
	 */
	int purgeOld(Duration keepTexts) {
		return this.jdbc.sql("""
				UPDATE twitter_interactions SET query_text = NULL, context_text = NULL, purged_at = clock_timestamp()
				WHERE purged_at IS NULL AND processing_status <> 'pending'
					AND created_at < statement_timestamp() - make_interval(secs => :keep)
				""").param("keep", keepTexts.toSeconds()).update();
	}

}
