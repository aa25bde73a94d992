package ai.aigg.insights.console.people;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.RowCallbackHandler;
import org.springframework.stereotype.Component;

/**
 * Reads what a user did and what was done about them.
 */
@Component
class UserStory {

	private static final int MOST = 50;

	private final ReadClient database;

	private final Clock clock;

	UserStory(ReadClient database, Clock clock) {
		this.database = database;
		this.clock = clock;
	}

	/** How many questions of today and of this hour count; windows are those of UTC. */
	Used used(String userId) {
		Instant now = this.clock.instant();
		return new Used(used("user:" + userId + "/hour", now.truncatedTo(ChronoUnit.HOURS)),
				used("user:" + userId + "/day", now.truncatedTo(ChronoUnit.DAYS)));
	}

	private int used(String key, Instant window) {
		return this.database.sql("SELECT used FROM gateway_quotas WHERE quota_key = :key AND window_start = :window")
			.param("key", key)
			.param("window", window.atOffset(ZoneOffset.UTC))
			.query(Integer.class)
			.optional()
			.orElse(0);
	}

	/** Mentions by what became of them. */
	Map<String, Long> counts(String userId) {
		Map<String, Long> counts = new LinkedHashMap<>();
		this.database.sql("""
				SELECT CASE WHEN i.processing_status = 'complete' THEN 'answered' ELSE i.processing_status END AS what,
				    count(*) AS times
				FROM twitter_interactions i JOIN twitter_users u ON u.id = i.user_id
				WHERE u.user_id = :userId GROUP BY 1 ORDER BY 1
				""")
			.param("userId", userId)
			.query((RowCallbackHandler) (row) -> counts.put(Objects.requireNonNull(row.getString("what")),
					row.getLong("times")));
		return counts;
	}

	/** The newest mentions. */
	List<Mention> mentions(String userId) {
		return this.database.sql("""
				SELECT i.tweet_id, i.asked_at, i.query_text, i.processing_status, i.reason
				FROM twitter_interactions i JOIN twitter_users u ON u.id = i.user_id
				WHERE u.user_id = :userId ORDER BY i.asked_at DESC, i.tweet_id DESC LIMIT :limit
				""")
			.param("userId", userId)
			.param("limit", MOST)
			.query((row, number) -> new Mention(Objects.requireNonNull(row.getString("tweet_id")),
					Columns.instantOrNull(row, "asked_at"), row.getString("query_text"),
					Objects.requireNonNull(row.getString("processing_status")), row.getString("reason")))
			.list();
	}

	/** What operators did, the newest first. */
	List<Act> acts(String userId) {
		return this.database.sql("""
				SELECT happened_at, actor, way, act, before_value, after_value, outcome, reference
				FROM gateway_audit WHERE target = :target ORDER BY happened_at DESC LIMIT :limit
				""")
			.param("target", "user:" + userId)
			.param("limit", MOST)
			.query((row, number) -> new Act(Columns.instantOrNull(row, "happened_at"), row.getString("actor"),
					row.getString("way"), row.getString("act"), row.getString("before_value"),
					row.getString("after_value"), row.getString("outcome"), row.getString("reference")))
			.list();
	}

	/**
	 * What was used of the quota.
	 *
	 * @param hour questions in this hour
	 * @param day questions today
	 */
	record Used(int hour, int day) {
	}

	/**
	 * A mention.
	 *
	 * @param tweetId its id
	 * @param askedAt when it was written
	 * @param text what it says, or {@code null} where it was removed; hostile
	 * @param status pending, complete or failed
	 * @param reason how it was answered or why not, or {@code null}
	 */
	record Mention(String tweetId, @Nullable Instant askedAt, @Nullable String text, String status,
			@Nullable String reason) {
	}

	/**
	 * What an operator did.
	 *
	 * @param at when
	 * @param actor who
	 * @param way by the API or by a mention
	 * @param act what
	 * @param before how it was
	 * @param after how it is
	 * @param outcome done, or how it was refused
	 * @param reference the mention that ordered it
	 */
	record Act(@Nullable Instant at, @Nullable String actor, @Nullable String way, @Nullable String act,
			@Nullable String before, @Nullable String after, @Nullable String outcome, @Nullable String reference) {
	}

}
