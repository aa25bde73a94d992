package ai.aigg.insights.console.answer;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Lists mentions, newest first, page by page.
 */
@Repository
class AskedList {

	static final int PAGE = 30;

	/** Ids grow with time, so that the primary key carries the order. */
	private static final String NEWEST = "WITH page AS (SELECT i.* FROM twitter_interactions i WHERE ";

	private static final String MATCHING = "to_tsvector('simple', left(coalesce(i.query_text, ''), 2000))"
			+ " @@ plainto_tsquery('simple', :words)";

	/** Words that many use fill a page from these alone. */
	private static final String NEWEST_WITH_WORDS = """
			WITH newest AS MATERIALIZED (
			    SELECT i.* FROM twitter_interactions i WHERE %s ORDER BY i.id DESC LIMIT 5000
			), page AS (SELECT i.* FROM newest i WHERE\s""" + MATCHING;

	/** Rare words are left to the index; the planner would rather read all mentions. */
	private static final String ALL_WITH_WORDS = """
			WITH found AS MATERIALIZED (
			    SELECT i.id FROM twitter_interactions i WHERE\s""" + MATCHING + """

			), page AS (SELECT i.* FROM found JOIN twitter_interactions i ON i.id = found.id WHERE %s""";

	private static final String LIST = """

			    ORDER BY i.id DESC LIMIT :most
			)
			SELECT p.id, p.tweet_id, coalesce('@' || u.username, u.user_id) AS author, left(p.query_text, 300) AS query_text,
			    p.created_at, p.processing_status, p.reason, p.reply_state, m.question
			FROM page p JOIN twitter_users u ON u.id = p.user_id
			LEFT JOIN LATERAL (SELECT a.market_id FROM all_analyses a
			    WHERE a.id = coalesce(p.analysis_id, p.archived_analysis_id) LIMIT 1) a ON true
			LEFT JOIN polymarket_markets m ON m.id = a.market_id
			ORDER BY p.id DESC
			""";

	private final ReadClient reads;

	AskedList(ReadClient reads) {
		this.reads = reads;
	}

	/**
	 * Reads a page.
	 * @param search what is looked for
	 * @param before only older ones than this, or {@code null} for the newest
	 * @return at most a page of mentions
	 */
	List<Asked> page(Search search, @Nullable UUID before) {
		Map<String, Object> params = new HashMap<>(Map.of("most", PAGE));
		StringBuilder where = new StringBuilder("true");
		if (before != null) {
			where.append(" AND i.id < :before");
			params.put("before", before);
		}
		switch (search) {
			case Search.Everything() -> {
				// Nothing narrows it.
			}
			case Search.ByUser(String user) -> {
				Optional<UUID> row = user(user);
				if (row.isEmpty()) {
					return List.of();
				}
				where.append(" AND i.user_id = :user");
				params.put("user", row.get());
			}
			case Search.ByWords(String words) -> {
				params.put("words", words);
				List<Asked> newest = list(NEWEST_WITH_WORDS.formatted(where), params);
				return (newest.size() == PAGE) ? newest : list(ALL_WITH_WORDS.formatted(where), params);
			}
			case Search.ByPost(String post) -> {
				where.append(" AND i.tweet_id = :post");
				params.put("post", post);
			}
		}
		return list(NEWEST + where, params);
	}

	private List<Asked> list(String page, Map<String, Object> params) {
		return this.reads.sql(page + LIST).params(params).query(AskedList::asked).list();
	}

	/** By the numeric id or the handle, whose case does not count on X. */
	private Optional<UUID> user(String user) {
		return this.reads.sql("""
				SELECT id FROM twitter_users WHERE user_id = :user OR lower(username) = lower(:user)
				ORDER BY last_interaction DESC NULLS LAST LIMIT 1
				""").param("user", user).query((row, number) -> Columns.id(row, "id")).optional();
	}

	private static Asked asked(ResultSet row, int number) throws SQLException {
		return new Asked(Columns.id(row, "id"), Columns.text(row, "tweet_id"), Columns.text(row, "author"),
				row.getString("query_text"), Columns.instant(row, "created_at"), Columns.text(row, "processing_status"),
				row.getString("reason"), Columns.text(row, "reply_state"), row.getString("question"));
	}

}
