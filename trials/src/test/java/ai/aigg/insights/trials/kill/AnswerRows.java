package ai.aigg.insights.trials.kill;

import java.util.UUID;

import javax.sql.DataSource;

import ai.aigg.insights.kit.Ids;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What research and analysis keep, as a test looks at it.
 */
final class AnswerRows {

	private final JdbcClient jdbc;

	AnswerRows(DataSource owner) {
		this.jdbc = JdbcClient.create(owner);
	}

	UUID market(Ids ids, String marketId) {
		UUID id = ids.next();
		this.jdbc.sql("""
				WITH market AS (
				    INSERT INTO polymarket_markets (id, market_id, question, outcomes, current_probability, best_bid,
				        best_ask, end_date, volume_24h, liquidity)
				    VALUES (:id, :market, 'Will it rain in ' || :market || '?',
				        '[{"name":"Yes","price":0.25},{"name":"No","price":0.75}]', 0.25, 0.24, 0.26,
				        now() + interval '30 days', 1000, 5000)
				)
				INSERT INTO market_details (id, description) VALUES (:id, 'It resolves by rain.')
				""").param("id", id).param("market", marketId).update();
		return id;
	}

	/** Evidence of the web that is stored. */
	int searches() {
		return count("SELECT count(*) FROM research WHERE provider = 'perplexity-search'");
	}

	/** Markets with two rows of a provider: somebody asked twice. */
	int twiceResearched() {
		return count("""
				SELECT count(*) FROM (SELECT FROM research GROUP BY market_id, provider HAVING count(*) > 1) AS twice
				""");
	}

	int searchCalls() {
		return count("SELECT coalesce(sum(calls), 0) FROM research_budget");
	}

	/** Answers of models that are stored. */
	int samples() {
		return count("SELECT count(*) FROM analysis_samples");
	}

	int modelCalls() {
		return count("SELECT coalesce(sum(calls), 0) FROM analysis_budget WHERE access_level = 'all'");
	}

	int analyses() {
		return count("SELECT count(*) FROM analysis");
	}

	/** Analyses without a forecast of the model. */
	int withoutModel() {
		return count("SELECT count(*) FROM analysis WHERE analysis_result -> 'forecast' IS NULL");
	}

	/** Pieces of evidence that are being asked for. */
	int flights() {
		return count("SELECT count(*) FROM research_flights");
	}

	int waiting() {
		return count("SELECT count(*) FROM analysis_questions WHERE state = 'WAITING'");
	}

	private int count(String sql) {
		return this.jdbc.sql(sql).query(Integer.class).single();
	}

}
