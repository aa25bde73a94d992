package ai.aigg.insights.markets.matching.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

import static org.assertj.core.api.Assertions.assertThat;

class LiveIndexIT {

	private static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	private static final UpkeepSettings SETTINGS = new UpkeepSettings(true, Duration.ZERO, Duration.ofSeconds(1),
			Duration.ofMinutes(2), 1);

	private final JdbcClient jdbc = jdbc();

	@Test
	void readsEachTitleOnceAndForgetsWhatHasClosed() {
		market("li-1", "Will Bitcoin reach $150,000 by December 31, 2026?");
		market("li-2", "Will Arsenal win the Premier League?");
		market("li-3", "Will it snow in Paris on Christmas?");
		assertThat(first("does btc get to 150k this year")).isEqualTo("li-1");
		assertThat(first("white christmas in the french capital?")).isEqualTo("li-3");
		List<String> made = made();

		this.jdbc
			.sql("UPDATE market_details SET closed = true WHERE id = (SELECT id FROM polymarket_markets "
					+ "WHERE market_id = 'li-1')")
			.update();
		market("li-4", "Will the Fed cut rates in December?");
		assertThat(first("white christmas in the french capital?")).isEqualTo("li-3");
		assertThat(made()).hasSize(4).containsAll(made);
		assertThat(first("does btc get to 150k this year")).isNotEqualTo("li-1");
		assertThat(first("fomc in december")).isEqualTo("li-4");
	}

	private String first(String text) {
		LiveIndex index = new LiveIndex(new VectorStore(this.jdbc), SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));
		assertThat(index.keepUp()).isFalse();
		LiveIndex.Searchable search = index.current().orElseThrow();
		Reading reading = new TextReader().read(text, null, NOW);
		PackedVector vector = PackedVector.of(search.models().question(reading.expanded()), Embedder.MODELS);
		try (Embedder models = search.models()) {
			assertThat(models).isNotNull();
			return new Ranker(Weights.load())
				.rank(reading, vector, LocalDate.ofInstant(NOW, ZoneOffset.UTC), search.index())
				.getFirst()
				.listing()
				.id();
		}
	}

	private List<String> made() {
		return this.jdbc.sql("SELECT id || ' ' || made_at FROM market_vectors")
			.query((row, number) -> row.getString(1))
			.list();
	}

	private void market(String id, String question) {
		this.jdbc.sql("""
				WITH added AS (
					INSERT INTO polymarket_markets (market_id, question, volume_24h, end_date)
					VALUES (:id, :question, 100, '2027-01-01T05:00:00Z') RETURNING id
				)
				INSERT INTO market_details (id, closed) SELECT id, false FROM added
				""").param("id", id).param("question", question).update();
	}

	private static JdbcClient jdbc() {
		TestDatabase database = TestServers.newDatabase();
		return JdbcClient.create(new SingleConnectionDataSource(database.jdbcUrl(), "postgres", "", true));
	}

}
