package ai.aigg.insights.console;

import java.util.Map;
import java.util.UUID;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Rows as the owners write them, with texts as strangers write them.
 */
public final class DemoRows {

	/** Would run, leave its attribute, or turn the line, if it were not escaped. */
	public static final String HOSTILE = "</title><script>alert('x')</script>\"' onload=alert(1) \u202Eevil {{7*7}} [[${7*7}]]";

	private final JdbcClient rows;

	/**
	 * Prepares them.
	 * @param rows signed in as somebody who may write everything
	 */
	public DemoRows(JdbcClient rows) {
		this.rows = rows;
	}

	/**
	 * Adds an open market with two prices.
	 * @param marketId Polymarket's id
	 * @param question its title
	 * @return its row
	 */
	public UUID market(String marketId, String question) {
		UUID id = UUID.randomUUID();
		this.rows
			.sql("""
					INSERT INTO polymarket_markets (id, market_id, question, category, outcomes, current_probability, end_date,
					    volume_24h, liquidity, best_bid, best_ask, market_slug)
					VALUES (:id, :market, :question, 'Politics', CAST(:outcomes AS jsonb), 0.42, now() + interval '40 days',
					    1234, 5000, 0.41, 0.43, 'a-slug')
					""")
			.params(Map.of("id", id, "market", marketId, "question", question, "outcomes",
					"[{\"name\": \"<i>Yes</i>\", \"price\": 0.42}, {\"name\": \"No\", \"price\": 0.58}]"))
			.update();
		this.rows.sql("""
				INSERT INTO market_details (id, description, resolution_source, event_slug, resolution_evidence)
				VALUES (:id, :hostile, 'javascript:alert(1)', 'an event/?x', CAST(:evidence AS jsonb))
				""")
			.params(Map.of("id", id, "hostile", HOSTILE, "evidence",
					"[{\"to\": \"PROPOSED\", \"at\": \"2026-11-20T10:00:00Z\", \"source\": \"GAMMA\", \"winner\": \"<b>Yes</b>\"}]"))
			.update();
		this.rows.sql("""
				INSERT INTO market_prices (market_id, at, price)
				VALUES (:market, now() - interval '3 days', 0.40), (:market, now() - interval '1 hour', 0.45)
				""").param("market", marketId).update();
		return id;
	}

	/**
	 * Adds an analysis with its conclusion and evidence.
	 * @param market the market's row
	 * @param question the question that it was made for
	 * @param table {@code analysis} or {@code analysis_archive}
	 * @return its row
	 */
	public UUID analysis(UUID market, UUID question, String table) {
		UUID research = UUID.randomUUID();
		this.rows.sql("""
				INSERT INTO research (id, market_id, research_data, sources, provider, request_hash)
				VALUES (:id, :market, :hostile, CAST(:sources AS jsonb), 'perplexity', 'h')
				""")
			.params(Map.of("id", research, "market", market, "hostile", HOSTILE, "sources",
					"""
							[{"title": "<img src=x onerror=alert(1)>", "url": "https://example.org/a?b=1", "fetchedAt": "2026-11-20T10:00:00Z"},
							{"title": "bad", "url": "javascript:alert(document.cookie)", "fetchedAt": "2026-11-20T10:00:00Z"}]"""))
			.update();
		UUID id = UUID.randomUUID();
		this.rows
			.sql("""
					INSERT INTO %s (id, market_id, query_text, analysis_result, confidence_score, recommendation,
					    processing_time_ms, llm_tokens_used, question_id, analyst, market_probability, estimate, research_ids, cost_usd)
					VALUES (:id, :market, 'q', CAST(:result AS jsonb), 0.61, 'BUY_YES', 2100, 3456, :question, 'model-x', 0.42, 0.55,
					    ARRAY[CAST(:research AS uuid)], 0.0123)
					"""
				.formatted(table))
			.params(Map.of("id", id, "market", market, "question", question, "research", research.toString(), "result",
					"""
							{"analyst": "model-x", "model": "model-x", "program": {"name": "forecast", "version": "3", "sha256": "ab"},
							"usage": {"samples": 3}, "market": {"outcome": "<u>Yes</u>"},
							"research": {"missing": ["perplexity: NO_KEY"]},
							"estimate": {"probability": 0.55, "low": 0.45, "high": 0.65, "calibrationShift": 0.0312, "forecastShift": 0.2},
							"decision": {"expectedYes": 0.0985, "hurdle": 0.03, "gates": [
							{"name": "expected_value", "value": 0.0985, "limit": 0.03, "passed": true},
							{"name": "spread", "value": 0.07, "limit": 0.05, "passed": false}]}}"""))
			.update();
		this.rows
			.sql("""
					INSERT INTO %s VALUES (gen_random_uuid(), :id, :hostile, 'bullish', CAST(:data AS jsonb), now()%s)
					""".formatted(table.equals("analysis") ? "conclusions" : "conclusions_archive",
					table.equals("analysis") ? "" : ", to_tsvector('archived')"))
			.params(Map.of("id", id, "hostile", HOSTILE, "data", "{\"factors\": [\"<script>factor</script>\"]}"))
			.update();
		return id;
	}

	/**
	 * Adds a mention of a user who is named after it.
	 * @param tweetId the post
	 * @param columns further columns with their values, as SQL
	 * @return the question's id
	 */
	public UUID mention(String tweetId, Map<String, String> columns) {
		UUID user = UUID.randomUUID();
		UUID id = UUID.randomUUID();
		this.rows.sql("INSERT INTO twitter_users (id, user_id, username) VALUES (:id, :user, :name)")
			.params(Map.of("id", user, "user", "77" + tweetId, "name", "User" + tweetId))
			.update();
		String names = columns.isEmpty() ? "" : ", " + String.join(", ", columns.keySet());
		String values = columns.isEmpty() ? "" : ", " + String.join(", ", columns.values());
		this.rows.sql("""
				INSERT INTO twitter_interactions (id, user_id, tweet_id, query_text, asked_at%s)
				VALUES (:id, :user, :tweet, :text, now() - interval '1 minute'%s)
				""".formatted(names, values))
			.params(Map.of("id", id, "user", user, "tweet", tweetId, "text", "will it rain? " + HOSTILE))
			.update();
		return id;
	}

}
