package ai.aigg.insights.benchmarks.archive;

import java.time.LocalDate;
import java.time.ZoneOffset;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A database full of answered questions.
 */
final class ArchiveWorld {

	private static final int MARKETS = 2_000;

	private final JdbcClient owner;

	ArchiveWorld(DataSource owner) {
		this.owner = JdbcClient.create(owner);
	}

	/** Fills it. */
	void fill(LocalDate month, ArchiveSize size) {
		this.owner.sql("""
				INSERT INTO polymarket_markets (id, market_id, question)
				SELECT gen_random_uuid(), 'bench-' || n, 'Will it rain in town ' || n || ' this year?'
				FROM generate_series(1, :markets) n
				""").param("markets", MARKETS).update();
		this.owner.sql("INSERT INTO twitter_users (user_id) VALUES ('1')").update();
		this.owner.sql("SELECT analysis_ensure_partitions(:month::timestamptz, 0)")
			.param("month", month.toString() + "T00:00:00Z")
			.query()
			.singleRow();
		answers(month.toString() + "T00:00:00Z", 28, size.analyses());
		answers(LocalDate.now(ZoneOffset.UTC).minusDays(5).toString() + "T00:00:00Z", 4, size.young());
		if (size.batches()) {
			this.owner.sql("SELECT analysis_archive_ensure_month(:month::date)")
				.param("month", month.toString())
				.query()
				.singleRow();
		}
		this.owner.sql("ANALYZE").update();
	}

	private void answers(String from, int days, int count) {
		this.owner
			.sql("""
					WITH made AS (
					    INSERT INTO analysis (id, market_id, query_text, analysis_result, confidence_score, recommendation,
					        created_at, question_id, analyst, market_probability, estimate, rules_hash)
					    SELECT (left(uuidv7_floor(at)::text, 14) || '7' || right(gen_random_uuid()::text, 21))::uuid, m.id,
					        'will it rain in town ' || n % :markets, jsonb_build_object('text', repeat(md5(n::text), 20)), 0.5,
					        'HOLD', at, gen_random_uuid(), 'bench', 0.5, 0.6, md5(n::text)
					    FROM (SELECT n, :from::timestamptz + make_interval(secs => 86400.0 * :days * n / :count) AS at
					          FROM generate_series(1, :count) n) made
					    JOIN (SELECT id, row_number() OVER () AS number FROM polymarket_markets) m ON m.number = 1 + n % :markets
					    RETURNING id, created_at
					), concluded AS (
					    INSERT INTO conclusions (analysis_id, conclusion, sentiment, supporting_data, created_at)
					    SELECT id, 'The market says 50 %; our estimate is 60 %.', 'bullish', '{"sources": []}', created_at FROM made
					)
					INSERT INTO twitter_interactions (user_id, tweet_id, query_text, analysis_id, asked_at, created_at,
					    processing_status, completed_at)
					SELECT (SELECT id FROM twitter_users), id::text, 'will it rain?', id, created_at, created_at, 'complete',
					    created_at FROM made
					""")
			.param("from", from)
			.param("days", days)
			.param("count", count)
			.param("markets", MARKETS)
			.update();
	}

}
