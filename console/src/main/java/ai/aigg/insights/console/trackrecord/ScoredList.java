package ai.aigg.insights.console.trackrecord;

import java.math.BigDecimal;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Repository;

/**
 * Lists every scored answer, losers too, page by page.
 */
@Repository
class ScoredList {

	static final int PAGE = 40;

	private static final String PAGE_OF = "WITH page AS (SELECT s.* FROM analysis_scores s WHERE ";

	private static final String LIST = """
			LIMIT :most)
			SELECT s.analysis_id, m.market_id, m.question, s.category, s.recommendation, s.answered_at, s.late, s.verdict,
			    s.estimate, s.market_probability, s.brier, s.brier_market,
			    coalesce((SELECT tweet_id FROM twitter_interactions i WHERE i.analysis_id = s.analysis_id LIMIT 1),
			    (SELECT tweet_id FROM twitter_interactions i WHERE i.archived_analysis_id = s.analysis_id
			        AND i.archived_analysis_id IS NOT NULL LIMIT 1)) AS tweet_id
			FROM page s JOIN polymarket_markets m ON m.id = s.market_id
			""";

	private final ReadClient reads;

	ScoredList(ReadClient reads) {
		this.reads = reads;
	}

	/**
	 * Reads a page, the newest answers first.
	 * @param outcome which of them
	 * @param before only older ones than this, or {@code null}
	 */
	List<Scored> newest(Outcome outcome, @Nullable UUID before) {
		Map<String, Object> params = new HashMap<>(Map.of("most", PAGE));
		String where = outcome.condition();
		if (before != null) {
			where += " AND s.analysis_id < :before";
			params.put("before", before);
		}
		return read(where, "s.analysis_id DESC", params);
	}

	/**
	 * Reads a page, what was farthest from what happened first; void markets have no
	 * score and are not there.
	 * @param outcome which of them
	 * @param below the score of the last one of the page before, or {@code null}
	 * @param before that one, or {@code null}
	 */
	List<Scored> worst(Outcome outcome, @Nullable BigDecimal below, @Nullable UUID before) {
		Map<String, Object> params = new HashMap<>(Map.of("most", PAGE));
		String where = "s.brier IS NOT NULL AND " + outcome.condition();
		if (below != null && before != null) {
			where += " AND (s.brier, s.analysis_id) < (:below, :before)";
			params.put("below", below);
			params.put("before", before);
		}
		return read(where, "s.brier DESC, s.analysis_id DESC", params);
	}

	private List<Scored> read(String where, String order, Map<String, Object> params) {
		String by = " ORDER BY " + order + "\n";
		return this.reads.sql(PAGE_OF + where + by + LIST + by).params(params).query(ScoredList::scored).list();
	}

	private static Scored scored(ResultSet row, int number) throws SQLException {
		return new Scored(Columns.id(row, "analysis_id"), row.getString("tweet_id"), Columns.text(row, "market_id"),
				Columns.text(row, "question"), row.getString("category"), Columns.text(row, "recommendation"),
				Columns.instant(row, "answered_at"), row.getBoolean("late"), Columns.text(row, "verdict"),
				row.getBigDecimal("estimate"), row.getBigDecimal("market_probability"), row.getBigDecimal("brier"),
				row.getBigDecimal("brier_market"));
	}

}
