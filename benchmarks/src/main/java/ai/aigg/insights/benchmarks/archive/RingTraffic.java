package ai.aigg.insights.benchmarks.archive;

import java.util.UUID;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What the ring does in the database for a question: look for an analysis to share, store
 * a new one with its conclusion, and end the mention with it.
 */
final class RingTraffic {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final UUID[] markets;

	private final UUID user;

	RingTraffic(DataSource source) {
		this.jdbc = JdbcClient.create(source);
		this.transaction = new TransactionTemplate(new DataSourceTransactionManager(source));
		this.markets = this.jdbc.sql("SELECT id FROM polymarket_markets")
			.query((row, number) -> row.getObject(1, UUID.class))
			.list()
			.toArray(UUID[]::new);
		this.user = this.jdbc.sql("SELECT id FROM twitter_users")
			.query((row, number) -> row.getObject(1, UUID.class))
			.single();
	}

	/** One question from its mention to its reply. */
	void question(int number) {
		UUID market = this.markets[number % this.markets.length];
		UUID question = mention();
		shared(market);
		UUID analysis = analysed(market, question);
		replied(question, analysis);
		this.jdbc.sql("SELECT count(*) FROM interaction_answers WHERE interaction_id = :id")
			.param("id", question)
			.query(Long.class)
			.single();
	}

	private UUID mention() {
		return this.jdbc.sql("""
				INSERT INTO twitter_interactions (user_id, tweet_id, query_text, asked_at)
				VALUES (:user, gen_random_uuid()::text, 'will it rain?', now()) RETURNING id
				""").param("user", this.user).query((row, number) -> row.getObject(1, UUID.class)).single();
	}

	private void shared(UUID market) {
		this.jdbc.sql("""
				SELECT a.id, c.conclusion FROM analysis a JOIN conclusions c ON c.analysis_id = a.id
				WHERE a.market_id = :market AND a.rules_hash = 'other' AND a.created_at > now() - interval '10 minutes'
				ORDER BY a.created_at DESC LIMIT 1
				""").param("market", market).query().listOfRows();
	}

	private UUID analysed(UUID market, UUID question) {
		UUID id = new UUID((System.currentTimeMillis() << 16) | 0x7000L | (question.getLeastSignificantBits() & 0xfff),
				question.getLeastSignificantBits());
		this.transaction.executeWithoutResult((status) -> {
			this.jdbc.sql("""
					INSERT INTO analysis (id, market_id, query_text, analysis_result, confidence_score, recommendation,
					    question_id, analyst, market_probability, estimate, rules_hash)
					VALUES (:id, :market, 'will it rain?', '{}', 0.5, 'HOLD', :question, 'bench', 0.5, 0.6, 'hash')
					""").param("id", id).param("market", market).param("question", question).update();
			this.jdbc.sql("""
					INSERT INTO conclusions (analysis_id, conclusion, sentiment) VALUES (:id, 'It may.', 'neutral')
					""").param("id", id).update();
		});
		return id;
	}

	private void replied(UUID question, UUID analysis) {
		this.jdbc
			.sql("""
					UPDATE twitter_interactions SET reply_state = 'posted', reply_text = 'It may.', processing_status = 'complete',
					    completed_at = now(), analysis_id = (SELECT a.id FROM analysis a WHERE a.id = :analysis),
					    archived_analysis_id = (SELECT a.id FROM analysis_archive a WHERE a.id = :analysis)
					WHERE id = :id AND processing_status = 'pending'
					""")
			.param("analysis", analysis)
			.param("id", question)
			.update();
	}

}
