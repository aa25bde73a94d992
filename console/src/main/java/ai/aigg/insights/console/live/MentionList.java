package ai.aigg.insights.console.live;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Reads mentions. Their ids grow with time, so that the primary key pages through them.
 */
@Component
class MentionList {

	/** Mentions on a page. */
	static final int PAGE = 30;

	/** However rare what is looked for: a page reads no more rows than these. */
	static final int WINDOW = 10_000;

	/** Above every UUIDv7. */
	private static final UUID NOW = new UUID(-1L, -1L);

	private static final String SHOWN = """
			SELECT i.*, u.user_id AS x_id, u.username, u.access_level,
				coalesce(m.market_id, q.market_id, i.chosen_market_id) AS market, m.question AS title,
				q.asked_at AS researched_at, coalesce(q.ended_at, a.created_at) AS analysed_at,
				coalesce(q.cost_usd, CASE WHEN a.question_id = i.id THEN a.cost_usd END) + coalesce(r.cost_usd, 0) AS cost
			FROM found i
			JOIN twitter_users u ON u.id = i.user_id
			LEFT JOIN analysis_questions q ON q.question_id = i.id
			LEFT JOIN all_analyses a ON a.id = coalesce(i.analysis_id, i.archived_analysis_id)
			LEFT JOIN polymarket_markets m ON m.id = a.market_id
			LEFT JOIN LATERAL (
				SELECT sum(cost_usd) AS cost_usd FROM research
				WHERE id = ANY (a.research_ids) AND created_at >= i.created_at) r ON a.question_id = i.id
			ORDER BY i.id DESC
			""";

	private final ReadClient database;

	MentionList(ReadClient database) {
		this.database = database;
	}

	/**
	 * Reads a page, newest first.
	 * @param filter which
	 * @param before the place to go on from, or {@code null} for the newest
	 */
	Page page(Filter filter, @Nullable UUID before) {
		UUID from = (before != null) ? before : NOW;
		UUID[] users = users(filter);
		List<Mention> mentions = this.database.sql("""
				WITH newest AS MATERIALIZED (
					SELECT * FROM twitter_interactions WHERE id < :before %s ORDER BY id DESC LIMIT :window),
				found AS MATERIALIZED (
					SELECT i.* FROM newest i JOIN twitter_users u ON u.id = i.user_id
					WHERE (:state = '' OR i.processing_status = :state) AND (:reason = '' OR i.reason = :reason)
						AND (:level = '' OR u.access_level = :level) AND (:arrived = '' OR i.arrived_by = :arrived)
						AND (:text = '' OR position(lower(:text) IN lower(i.query_text)) > 0)
					ORDER BY i.id DESC LIMIT :page)
				""".formatted(ofUsers(filter)) + SHOWN)
			.param("before", from)
			.param("users", users)
			.param("window", filter.isEmpty() ? PAGE + 1 : WINDOW)
			.param("state", filter.state())
			.param("reason", filter.reason())
			.param("level", filter.level())
			.param("arrived", filter.arrived())
			.param("text", filter.text())
			.param("page", PAGE + 1)
			.query(MentionList::mention)
			.list();
		if (mentions.size() > PAGE) {
			return new Page(mentions.subList(0, PAGE), mentions.get(PAGE - 1).id(), false);
		}
		UUID end = filter.isEmpty() ? null : windowEnd(filter, users, from);
		return new Page(mentions, end, end != null);
	}

	private static String ofUsers(Filter filter) {
		return filter.user().isEmpty() ? "" : "AND user_id = ANY (:users)";
	}

	private UUID[] users(Filter filter) {
		if (filter.user().isEmpty()) {
			return new UUID[0];
		}
		return this.database.sql("SELECT id FROM twitter_users WHERE user_id = :user OR username = :user LIMIT 100")
			.param("user", filter.user())
			.query(UUID.class)
			.list()
			.toArray(UUID[]::new);
	}

	/**
	 * Where a page that was not filled stopped looking; nothing when there is no more.
	 */
	private @Nullable UUID windowEnd(Filter filter, UUID[] users, UUID from) {
		return this.database.sql("""
				SELECT id FROM twitter_interactions WHERE id < :before %s ORDER BY id DESC OFFSET :window LIMIT 1
				""".formatted(ofUsers(filter)))
			.param("before", from)
			.param("users", users)
			.param("window", WINDOW - 1)
			.query(UUID.class)
			.optional()
			.orElse(null);
	}

	/**
	 * Reads one.
	 * @param tweetId its post's id on X
	 */
	Optional<Mention> find(String tweetId) {
		return this.database.sql("WITH found AS (SELECT * FROM twitter_interactions WHERE tweet_id = :tweet) " + SHOWN)
			.param("tweet", tweetId)
			.query(MentionList::mention)
			.optional();
	}

	private static Mention mention(ResultSet row, int number) throws SQLException {
		Mention.Asker who = new Mention.Asker(row.getString("x_id"), row.getString("username"),
				row.getString("access_level"));
		return new Mention(row.getObject("id", UUID.class), row.getString("tweet_id"), who, row.getString("query_text"),
				row.getString("arrived_by"), row.getObject("asked_at", OffsetDateTime.class).toInstant(),
				row.getObject("created_at", OffsetDateTime.class).toInstant(),
				Columns.instantOrNull(row, "researched_at"), Columns.instantOrNull(row, "analysed_at"),
				Columns.instantOrNull(row, "completed_at"), row.getString("processing_status"),
				row.getString("reply_state"), row.getString("reason"), row.getString("reply_text"),
				row.getString("market"), row.getString("title"), row.getBigDecimal("cost"));
	}

	/**
	 * A page of mentions.
	 *
	 * @param mentions newest first
	 * @param next where the next page goes on, or {@code null} at the end
	 * @param unfinished whether more may be found there because this page stopped looking
	 */
	record Page(List<Mention> mentions, @Nullable UUID next, boolean unfinished) {
	}

}
