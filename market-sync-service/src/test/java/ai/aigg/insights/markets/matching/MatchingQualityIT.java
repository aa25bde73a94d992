package ai.aigg.insights.markets.matching;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.markets.SharedData;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * How often the right market comes first on the labelled mentions;
 * target/matching-quality.txt says it by kind. Nothing in the code may be taken from
 * their texts.
 */
class MatchingQualityIT {

	/** What an OR query with ts_rank reaches on the same set. */
	private static final double PLAIN_OR = 0.29;

	@Test
	void findsTheRightMarketMoreOftenThanPlainTextSearch() throws IOException {
		List<JsonNode> queries = SharedData.objects("data/polymarket/match-queries.jsonl");
		JdbcClient jdbc = universe(SharedData.lines("data/polymarket/market-universe.jsonl.gz"));
		Clock clock = Clock.fixed(Instant.parse(queries.getFirst().path("as_of").asString()), ZoneOffset.UTC);
		MatchSettings settings = new MatchSettings(0, 3_000, Duration.ofDays(1));
		WordSearch matcher = new WordSearch(new Vocabularies(jdbc, settings, clock), new Candidates(jdbc, settings),
				settings, clock);
		Tally tally = new Tally();
		queries.forEach((query) -> tally.add(query, matcher));
		Files.writeString(Path.of("target", "matching-quality.txt"), tally.report());
		assertThat(tally.recallAt1()).isGreaterThan(PLAIN_OR + 0.15);
		assertThat(tally.millis(0.95)).isLessThan(250);
	}

	private static JdbcClient universe(List<String> lines) {
		TestDatabase database = TestServers.newDatabase();
		JdbcClient jdbc = JdbcClient.create(new SingleConnectionDataSource(database.jdbcUrl(), "postgres", "", true));
		for (int from = 0; from < lines.size(); from += 2_000) {
			List<String> batch = lines.subList(from, Math.min(from + 2_000, lines.size()));
			jdbc.sql("""
					WITH read AS (
						SELECT DISTINCT ON (market_id) * FROM jsonb_to_recordset(:rows::jsonb) AS r (market_id text,
							question text, volume_24h float8, liquidity float8, end_date timestamptz,
							tradeable boolean)
					), added AS (
						INSERT INTO polymarket_markets (market_id, question, volume_24h, liquidity, end_date, active)
						SELECT market_id, question, round(volume_24h::numeric, 2), round(liquidity::numeric, 2),
							end_date, false
						FROM read ON CONFLICT DO NOTHING RETURNING id, market_id, question
					)
					INSERT INTO market_details (id, closed, search_vector)
					SELECT id, NOT tradeable, market_search_vector(question, NULL, NULL)
					FROM added JOIN read USING (market_id, question)
					""").param("rows", "[" + String.join(",", batch) + "]").update();
		}
		jdbc.sql("ANALYZE polymarket_markets, market_details").update();
		return jdbc;
	}

	/**
	 * Counts hits per kind of query.
	 */
	private static final class Tally {

		private final Map<String, int[]> byKind = new TreeMap<>();

		private final List<Double> right = new ArrayList<>();

		private final List<Double> wrong = new ArrayList<>();

		private final List<Double> none = new ArrayList<>();

		private final List<Long> micros = new ArrayList<>();

		void add(JsonNode query, WordSearch matcher) {
			String parent = query.path("parent_text").isNull() ? null : query.path("parent_text").asString();
			long start = System.nanoTime();
			List<MarketHit> hits = matcher.find(query.path("text").asString(), parent,
					Instant.parse(query.path("as_of").asString()), 20);
			this.micros.add((System.nanoTime() - start) / 1_000);
			double score = hits.isEmpty() ? 0 : hits.getFirst().score();
			if (query.path("expect").asString().equals("none")) {
				this.none.add(score);
				return;
			}
			Set<String> acceptable = query.path("acceptable")
				.valueStream()
				.map(JsonNode::asString)
				.collect(Collectors.toSet());
			List<String> ids = hits.stream().map((hit) -> hit.id().value()).toList();
			int[] counts = this.byKind.computeIfAbsent(query.path("kind").asString(), (kind) -> new int[4]);
			counts[0]++;
			counts[1] += count(ids, acceptable, 1);
			counts[2] += count(ids, acceptable, 3);
			counts[3] += count(ids, acceptable, 20);
			(count(ids, acceptable, 1) > 0 ? this.right : this.wrong).add(score);
		}

		private static int count(List<String> ids, Set<String> acceptable, int limit) {
			return ids.stream().limit(limit).anyMatch(acceptable::contains) ? 1 : 0;
		}

		double recallAt1() {
			return sum(1) / sum(0);
		}

		private double sum(int index) {
			return this.byKind.values().stream().mapToDouble((counts) -> counts[index]).sum();
		}

		long millis(double quantile) {
			List<Long> sorted = this.micros.stream().sorted().toList();
			return sorted.get((int) (quantile * (sorted.size() - 1))) / 1_000;
		}

		String report() {
			StringBuilder report = new StringBuilder("recall@1 %.3f @3 %.3f @20 %.3f; p50 %d ms, p95 %d ms%n"
				.formatted(recallAt1(), sum(2) / sum(0), sum(3) / sum(0), millis(0.5), millis(0.95)));
			this.byKind.forEach((kind, counts) -> report.append(
					"  %-14s %d of %d (@3 %d, @20 %d)%n".formatted(kind, counts[1], counts[0], counts[2], counts[3])));
			for (double threshold : new double[] { 0.2, 0.25, 0.3, 0.35, 0.4 }) {
				report.append("answered at %.2f: right %d of %d, wrong %d of %d, none %d of %d%n".formatted(threshold,
						above(this.right, threshold), this.right.size(), above(this.wrong, threshold),
						this.wrong.size(), above(this.none, threshold), this.none.size()));
			}
			return report.toString();
		}

		private static long above(List<Double> scores, double threshold) {
			return scores.stream().filter((score) -> score >= threshold).count();
		}

	}

}
