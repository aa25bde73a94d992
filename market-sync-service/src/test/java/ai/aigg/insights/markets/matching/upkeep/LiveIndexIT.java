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
import ai.aigg.insights.markets.matching.ranking.Basis;
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
			Duration.ofSeconds(30), Duration.ofMinutes(2), 1);

	private static final UpkeepSettings LATE = new UpkeepSettings(true, Duration.ofHours(1), Duration.ofSeconds(1),
			Duration.ofSeconds(30), Duration.ofMinutes(2), 1);

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

	@Test
	void followsWhatChangesWithoutReadingAllAgain() {
		market("li-5", "Will the walrus be mayor of Zanzibar?");
		LiveIndex index = new LiveIndex(new VectorStore(this.jdbc), SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));
		settle(index);
		market("li-6", "Will a comet be named after Pluto?");
		change("li-6", "question = question");
		change("li-5", "volume_24h = 777");
		settle(index);
		assertThat(first("comet pluto", index)).isEqualTo("li-6");
		assertThat(index.current().orElseThrow().index().size()).isEqualTo(open());

		change("li-6", "question = 'Will a crater be named after Elvis?'");
		settle(index);
		assertThat(first("elvis crater", index)).isEqualTo("li-6");
		this.jdbc
			.sql("UPDATE market_details SET closed = true FROM polymarket_markets m "
					+ "WHERE m.id = market_details.id AND market_id = 'li-6'")
			.update();
		change("li-6", "active = false");
		settle(index);
		assertThat(first("elvis crater", index)).isNotEqualTo("li-6");
		index.models().close();
	}

	@Test
	void knowsTheWordsBeforeTheModelsAreLoaded() throws InterruptedException {
		market("li-7", "Will the moon turn green?");
		LiveIndex index = new LiveIndex(new VectorStore(this.jdbc), LATE, Clock.fixed(NOW, ZoneOffset.UTC));
		assertThat(index.current()).isEmpty();
		assertThat(index.catchUp(Duration.ofMillis(1))).isFalse();
		settle(index);
		assertThat(index.current().orElseThrow().models()).isNull();
		assertThat(byWords("green moon", index)).isEqualTo("li-7");
		market("li-8", "Will the sun turn violet?");
		change("li-8", "question = question");
		assertThat(index.catchUp(Duration.ofSeconds(5))).isTrue();
		assertThat(byWords("violet sun", index)).isEqualTo("li-8");
	}

	private static String byWords(String text, LiveIndex index) {
		return new Ranker(Weights.load(Basis.WORDS))
			.rank(new TextReader().read(text, null, NOW), null, LocalDate.ofInstant(NOW, ZoneOffset.UTC),
					index.current().orElseThrow().index())
			.getFirst()
			.listing()
			.id();
	}

	private static void settle(LiveIndex index) {
		for (int step = 0; index.keepUp(); step++) {
			assertThat(step).isLessThan(50);
		}
	}

	private void change(String id, String what) {
		this.jdbc
			.sql("UPDATE polymarket_markets SET change_seq = nextval('polymarket_market_change_seq'), " + what
					+ " WHERE market_id = :id")
			.param("id", id)
			.update();
	}

	private int open() {
		return this.jdbc.sql("SELECT count(*) FROM market_details WHERE NOT closed").query(Integer.class).single();
	}

	private String first(String text) {
		LiveIndex index = new LiveIndex(new VectorStore(this.jdbc), SETTINGS, Clock.fixed(NOW, ZoneOffset.UTC));
		settle(index);
		try (Embedder models = index.models()) {
			assertThat(models).isNotNull();
			return first(text, index);
		}
	}

	private static String first(String text, LiveIndex index) {
		LiveIndex.Searchable search = index.current().orElseThrow();
		Reading reading = new TextReader().read(text, null, NOW);
		PackedVector vector = PackedVector.of(index.models().question(reading.expanded()), Embedder.MODELS);
		return new Ranker(Weights.load(Basis.MEANING))
			.rank(reading, vector, LocalDate.ofInstant(NOW, ZoneOffset.UTC), search.index())
			.getFirst()
			.listing()
			.id();
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
