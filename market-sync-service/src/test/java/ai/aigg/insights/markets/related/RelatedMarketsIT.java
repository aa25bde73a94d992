package ai.aigg.insights.markets.related;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Random;

import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.MutableClock;
import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

class RelatedMarketsIT extends ServiceTest {

	private static final int HOURS = 200;

	private final Random random = new Random(3);

	private final double[] cause = Paths.cause(HOURS, this.random);

	private final MutableClock clock = new MutableClock();

	@LocalServerPort
	private int port;

	@Autowired
	private RelatedRound round;

	@Autowired
	private EdgeStore store;

	@Autowired
	private SingleInstance instances;

	@Autowired
	private RelatedSettings settings;

	@Autowired
	private MeterRegistry meters;

	@Autowired
	private JdbcClient jdbc;

	private RelatedLoop loop;

	@BeforeEach
	void markets() throws SQLException {
		this.loop = new RelatedLoop(this.round, this.store, this.instances, this.settings, this.clock);
		market("rel-1", "rel-e", 0.95, 0.0);
		market("rel-2", "rel-e", -0.95, 0.1);
		market("rel-3", "rel-f", 0.95, 0.2);
		market("rel-4", "rel-g", 0, 0.1);
		market("rel-5", "rel-e", 0, 0.9);
		this.loop.turn();
		assertThat(this.store.newest()).as("nothing before its time").isEmpty();
		this.clock.advance(this.settings.startAfter());
		this.loop.turn();
	}

	@AfterEach
	void noMarkets() {
		this.jdbc.sql("DELETE FROM market_relations").update();
		this.jdbc
			.sql("DELETE FROM market_vectors v USING polymarket_markets m "
					+ "WHERE m.id = v.id AND m.market_id LIKE 'rel-%'")
			.update();
		this.jdbc
			.sql("DELETE FROM market_details d USING polymarket_markets m "
					+ "WHERE m.id = d.id AND m.market_id LIKE 'rel-%'")
			.update();
		this.jdbc.sql("DELETE FROM polymarket_markets WHERE market_id LIKE 'rel-%'").update();
		JdbcClient.create(DATABASE.owner()).sql("DELETE FROM market_prices WHERE market_id LIKE 'rel-%'").update();
	}

	@Test
	void namesSiblingsTwinsAndCoMovers() {
		List<JsonNode> related = related("rel-1", "");
		assertThat(related).extracting(RelatedMarketsIT::name)
			.containsExactly("sibling rel-5", "sibling rel-2", "text_twin rel-4", "text_twin rel-3", "co_moving rel-3");
		JsonNode moving = related.get(4);
		assertThat(moving.path("value").decimalValue()).isBetween(new BigDecimal("0.6"), BigDecimal.ONE);
		assertThat(moving.path("samples").asInt()).isEqualTo(HOURS);
		assertThat(Instant.parse(moving.path("computed_at").asString())).isEqualTo(this.clock.instant());
		assertThat(moving.path("question").asString()).isEqualTo("Will rel-3 happen?");
		assertThat(moving.path("current_probability").decimalValue()).isEqualByComparingTo("0.4");
		JsonNode sibling = related.get(1);
		assertThat(sibling.path("value").decimalValue()).isBetween(BigDecimal.ONE.negate(), new BigDecimal("-0.6"));
		assertThat(sibling.path("samples").asInt()).isEqualTo(HOURS);
		assertThat(related.getFirst().has("value")).isFalse();
		assertThat(related.get(2).path("value").decimalValue()).isGreaterThan(new BigDecimal("0.98"));
		assertThat(related.get(2).has("samples")).isFalse();
	}

	@Test
	void readsAnEdgeFromBothItsEnds() {
		assertThat(related("rel-3", "?kind=co_moving")).extracting(RelatedMarketsIT::name)
			.containsExactlyInAnyOrder("co_moving rel-1", "co_moving rel-2");
		assertThat(related("rel-4", "?kind=text_twin&limit=1")).hasSize(1);
		assertThat(related("rel-4", "?kind=co_moving")).isEmpty();
		assertThat(this.meters.get("markets.related.edges").tag("kind", "co_moving").gauge().value()).isEqualTo(3);
		assertThat(this.meters.get("markets.related.search").tag("kind", "text_twin").timer().count()).isPositive();
	}

	@Test
	void forgetsWhatIsNotSoAnyMore() throws SQLException {
		this.jdbc.sql("UPDATE polymarket_markets SET question = 'Something else' WHERE market_id = 'rel-4'").update();
		this.jdbc
			.sql("UPDATE market_details SET closed = true "
					+ "WHERE id = (SELECT id FROM polymarket_markets WHERE market_id = 'rel-3')")
			.update();
		// What has closed is not shown; what is out of date goes with the next round.
		assertThat(related("rel-1", "?kind=co_moving")).isEmpty();
		assertThat(related("rel-1", "?kind=text_twin")).extracting(RelatedMarketsIT::name)
			.containsExactly("text_twin rel-4");
		this.clock.advance(Duration.ofMinutes(1));
		this.loop.turn();
		new RelatedLoop(this.round, this.store, this.instances, this.settings, this.clock).turn();
		assertThat(related("rel-1", "?kind=text_twin")).hasSize(1);
		this.clock.advance(this.settings.interval());
		this.loop.turn();
		assertThat(related("rel-1", "?kind=text_twin")).isEmpty();
		assertThat(this.jdbc.sql("SELECT count(*) FROM market_relations").query(Integer.class).single()).isOne();
		assertThat(related("rel-1", "")).extracting(RelatedMarketsIT::name)
			.containsExactly("sibling rel-5", "sibling rel-2");
	}

	private List<JsonNode> related(String id, String query) {
		String body = RestClient.create("http://localhost:" + this.port)
			.get()
			.uri("/markets/" + id + "/related" + query)
			.retrieve()
			.body(String.class);
		return JsonMapper.shared().readTree(body).path("related").valueStream().toList();
	}

	private static String name(JsonNode related) {
		return related.path("kind").asString() + " " + related.path("market_id").asString();
	}

	private void market(String id, @Nullable String event, double share, double angle) {
		this.jdbc.sql("""
				WITH added AS (
					INSERT INTO polymarket_markets (market_id, question, volume_24h, current_probability, outcomes)
					VALUES (:id, 'Will ' || :id || ' happen?', 1000000 + right(:id, 1)::integer, 0.4, '[]')
					RETURNING id, question
				), detailed AS (
					INSERT INTO market_details (id, event_id) SELECT id, :event FROM added
				)
				INSERT INTO market_vectors (id, version, text_hash, vector)
				SELECT id, :version, hashtextextended(question, 0), :vector FROM added
				""")
			.param("id", id)
			.param("event", event)
			.param("version", Embedder.VERSION)
			.param("vector", vector(angle).toBytes())
			.update();
		float[] path = Paths.following(this.cause, share, this.random);
		Instant end = this.clock.instant().plus(this.settings.startAfter());
		for (int hour = 0; hour < path.length; hour++) {
			OffsetDateTime at = end.minus(Duration.ofHours(HOURS - hour)).atOffset(ZoneOffset.UTC);
			this.jdbc
				.sql("INSERT INTO market_prices (market_id, at, price) VALUES (:id, :at, round(:price::numeric, 4))")
				.param("id", id)
				.param("at", at)
				.param("price", path[hour])
				.update();
		}
	}

	private static PackedVector vector(double angle) {
		float[] vector = new float[Embedder.MODELS * Embedder.PART];
		for (int part = 0; part < Embedder.MODELS; part++) {
			vector[part * Embedder.PART] = (float) Math.cos(angle);
			vector[part * Embedder.PART + 1] = (float) Math.sin(angle);
		}
		return PackedVector.of(vector, Embedder.MODELS);
	}

}
