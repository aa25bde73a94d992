package ai.aigg.insights.markets.resolver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.ClobStub;
import ai.aigg.insights.markets.GammaObjects;
import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.markets.live.MarketResolvedHeard;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketId;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class ResolutionIT extends ServiceTest {

	private static final String PAST = "\"endDate\":\"2026-01-31T00:00:00Z\"";

	@Autowired
	private ResolutionRound round;

	@Autowired
	private Polls polls;

	@Autowired
	private MarketStore store;

	@Autowired
	private Gamma gamma;

	@Autowired
	private ResolverMetrics metrics;

	@Autowired
	private SingleInstance instances;

	@Autowired
	private ResolverSettings settings;

	@Autowired
	private Clock clock;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void nobodyElseAsks() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.jdbc.sql("SELECT count(*) FROM market_sync_runs WHERE status <> 'running'")
				.query(Integer.class)
				.single() > 0);
		this.jdbc.sql("DELETE FROM market_resolution_polls").update();
		this.jdbc.sql("UPDATE market_details SET resolution = 'VOID' WHERE resolution NOT IN ('RESOLVED', 'VOID')")
			.update();
		GAMMA.open(List.of());
		CLOB.markets(List.of());
	}

	@Test
	void followsAMarketFromItsEndThroughADisputeToItsOutcome() {
		insert("9001", "now() - interval '20 seconds'");
		assertThat(this.round.enrol()).isEqualTo(1);
		GAMMA.open(List.of(object("9001", "0.97", "\"closed\":false,\"umaResolutionStatus\":\"proposed\"")));
		look();
		assertThat(state("9001")).containsEntry("resolution", "PROPOSED").containsEntry("winning_outcome", null);
		GAMMA.open(List.of(object("9001", "1.00", "\"closed\":false,\"umaResolutionStatus\":\"disputed\"")));
		look();
		assertThat(state("9001")).containsEntry("resolution", "DISPUTED");
		GAMMA.open(List.of());
		GAMMA.closed(List.of(object("9001", "1.00", "\"closed\":true,\"umaResolutionStatus\":\"disputed\"")));
		look();
		assertThat(state("9001")).containsEntry("resolution", "DISPUTED").containsEntry("closed", true);
		GAMMA.closed(List.of(object("9001", "0.00", "\"closed\":true,\"umaResolutionStatus\":\"resolved\"")));
		look();
		assertThat(state("9001")).containsEntry("resolution", "RESOLVED").containsEntry("winning_outcome", "No");
		assertThat(evidence("9001").valueStream().map((entry) -> entry.path("to").asString()))
			.containsExactly("PROPOSED", "DISPUTED", "RESOLVED");
		JsonNode last = evidence("9001").path(2);
		assertThat(last.path("source").asString()).isEqualTo("GAMMA");
		assertThat(last.path("gamma").path("oracle").asString()).isEqualTo("RESOLVED");
		assertThat(last.path("gamma").path("outcomes").path(1).path("price").decimalValue()).isEqualByComparingTo("1");
		assertThat(Instant.parse(last.path("gamma").path("read_at").asString())).isBefore(Instant.now());
		assertThat(waiting("9001")).isEqualTo(1);
		look();
		assertThat(waiting("9001")).isZero();
	}

	@Test
	void takesClobsWordWhereGammaPaysNobodyAndKeepsIt() {
		insert("9002", "now() - interval '1 hour'");
		this.round.enrol();
		String nobody = object("9002", "0.00", "\"closed\":true").replace("1.00", "0");
		GAMMA.closed(List.of(nobody));
		look();
		assertThat(state("9002")).containsEntry("resolution", "ENDED").containsEntry("closed", true);
		CLOB.markets(List.of(ClobStub.market("0xc09002", "Question 9002", true)));
		look();
		assertThat(state("9002")).containsEntry("resolution", "RESOLVED").containsEntry("winning_outcome", "Yes");
		JsonNode last = evidence("9002").path(evidence("9002").size() - 1);
		assertThat(last.path("source").asString()).isEqualTo("CLOB");
		assertThat(last.path("clob").path("winners").path(0).asString()).isEqualTo("Yes");
		// Gamma alone knows no better, and CLOB is away.
		CLOB.markets(List.of());
		look();
		assertThat(state("9002")).containsEntry("resolution", "RESOLVED").containsEntry("winning_outcome", "Yes");
	}

	@Test
	void letsAMarketBeVoid() {
		insert("9003", "now() - interval '1 minute'");
		this.round.enrol();
		GAMMA.closed(List.of(object("9003", "0.50", "\"closed\":true,\"umaResolutionStatus\":\"resolved\"")));
		look();
		assertThat(state("9003")).containsEntry("resolution", "VOID").containsEntry("winning_outcome", null);
	}

	@Test
	void takesAFlipAndAReopenedMarketBack() {
		insert("9004", "now() - interval '1 minute'");
		this.round.enrol();
		GAMMA.closed(List.of(object("9004", "1.00", "\"closed\":true")));
		look();
		assertThat(state("9004")).containsEntry("winning_outcome", "Yes");
		GAMMA.closed(List.of(object("9004", "0.00", "\"closed\":true")));
		look();
		assertThat(state("9004")).containsEntry("winning_outcome", "No");
		assertThat(waiting("9004")).isEqualTo(1);
		GAMMA.closed(List.of());
		GAMMA.open(List.of(object("9004", "0.60", "\"closed\":false").replace("2026-01-31", "2099-01-31")));
		look();
		assertThat(state("9004")).containsEntry("resolution", "OPEN")
			.containsEntry("closed", false)
			.containsEntry("winning_outcome", null);
		assertThat(waiting("9004")).isZero();
		assertThat(evidence("9004").valueStream().map((entry) -> entry.path("to").asString()))
			.containsExactly("RESOLVED", "RESOLVED", "OPEN");
	}

	@Test
	void endsByTheClockAndComesBackWithALaterEnd() {
		insert("9005", "now() - interval '1 minute'");
		assertThat(this.store.expire()).isPositive();
		assertThat(state("9005")).containsEntry("resolution", "ENDED");
		assertThat(evidence("9005").path(0).path("source").asString()).isEqualTo("CLOCK");
		this.round.enrol();
		GAMMA.open(List.of(object("9005", "0.60", "\"closed\":false").replace("2026-01-31", "2099-01-31")));
		look();
		assertThat(state("9005")).containsEntry("resolution", "OPEN");
		this.jdbc.sql("UPDATE polymarket_markets SET end_date = now() - interval '1 minute' WHERE market_id = '9005'")
			.update();
		this.store.expire();
		this.round.enrol();
		look();
		// The same words as before, and yet the state is another one.
		assertThat(state("9005")).containsEntry("resolution", "OPEN");
	}

	@Test
	void keepsTheNewestTenChanges() {
		insert("9006", "now() - interval '1 minute'");
		this.round.enrol();
		for (int turn = 0; turn < 12; turn++) {
			String status = (turn % 2 == 0) ? "proposed" : "disputed";
			GAMMA.open(List
				.of(object("9006", "0.90", "\"closed\":false,\"umaResolutionStatus\":\"%s\"".formatted(status))));
			look();
		}
		assertThat(evidence("9006").size()).isEqualTo(10);
		assertThat(evidence("9006").path(9).path("to").asString()).isEqualTo("DISPUTED");
	}

	@Test
	void losesNothingWhenGammaFails() {
		insert("9007", "now() - interval '1 minute'");
		this.round.enrol();
		due();
		for (int attempt = 0; attempt < 4; attempt++) {
			GAMMA.fail(500, "text/html", "<html>");
		}
		assertThat(this.round.run()).isFalse();
		assertThat(this.jdbc.sql("SELECT next_at > now() FROM market_resolution_polls").query(Boolean.class).single())
			.isTrue();
		assertThat(state("9007")).containsEntry("resolution", "OPEN");
	}

	@Test
	void waitsForWhatEndsSoonAndSkipsWhatGammaHasNotNamed() {
		insert("9008", "now() + interval '90 seconds'");
		insert("9009", "now() + interval '1 day'");
		insert("0x9010", "now() - interval '1 minute'");
		assertThat(this.round.enrol()).isEqualTo(1);
		assertThat(waiting("9008")).isEqualTo(1);
		assertThat(this.polls.due(Instant.now(), 10)).isEmpty();
		assertThat(this.polls.due(Instant.now().plusSeconds(101), 10)).hasSize(1);
	}

	@Test
	void takesInWhatEndedLongAgo() {
		insert("9014", "now() - interval '60 days'");
		assertThat(this.round.enrol()).isZero();
		this.store.expire();
		assertThat(this.round.enrol()).isEqualTo(1);
		assertThat(this.round.enrol()).isZero();
	}

	@Test
	void looksOnceMoreAtAnOutcomeThatASweepSawFirst() {
		insert("9020", "now() + interval '90 days'");
		GAMMA.closed(List.of(object("9020", "1.00", "\"closed\":true")));
		this.store.store(this.gamma.lookUp(List.of(new MarketId("9020")), true));
		assertThat(state("9020")).containsEntry("winning_outcome", "Yes");
		assertThat(waiting("9020")).isEqualTo(1);
		look();
		GAMMA.closed(List.of(object("9020", "0.00", "\"closed\":true")));
		look();
		assertThat(state("9020")).containsEntry("winning_outcome", "No");
		look();
		assertThat(waiting("9020")).isZero();
	}

	@Test
	void bringsAMarketToTheFrontThatIsHeardOf() {
		insert("9011", "now() + interval '1 day'");
		assertThat(this.polls.wake("0xc09011", Instant.now())).isEqualTo(1);
		assertThat(this.polls.wake("0xnone", Instant.now())).isZero();
		GAMMA.closed(List.of(object("9011", "1.00", "\"closed\":true")));
		this.round.run();
		assertThat(state("9011")).containsEntry("resolution", "RESOLVED");
	}

	@Test
	void worksByItselfAndIsWokenByWhatTheSocketHears() {
		insert("9013", "now() + interval '1 day'");
		GAMMA.closed(List.of(object("9013", "1.00", "\"closed\":true")));
		ResolutionLoop loop = new ResolutionLoop(this.round, this.polls, this.metrics, this.instances, this.settings,
				this.clock);
		loop.start();
		try {
			loop.on(new MarketResolvedHeard("0xc09013"));
			Awaitility.await()
				.atMost(Duration.ofSeconds(10))
				.untilAsserted(() -> assertThat(state("9013")).containsEntry("resolution", "RESOLVED"));
		}
		finally {
			loop.stop();
		}
	}

	@Test
	void countsWhatWaits() {
		insert("9012", "now() - interval '1 hour'");
		this.round.enrol();
		this.metrics.refresh(Instant.now());
		assertThat(this.jdbc.sql("SELECT count(*) FROM market_resolution_polls").query(Integer.class).single())
			.isEqualTo(1);
		assertThat(this.metrics.oldestAge()).isBetween(3_590.0, 3_700.0);
	}

	private void look() {
		due();
		this.round.run();
	}

	private void due() {
		this.jdbc.sql("UPDATE market_resolution_polls SET next_at = now() - interval '1 second'").update();
	}

	private void insert(String id, String endDate) {
		this.jdbc.sql("""
				WITH added AS (
					INSERT INTO polymarket_markets (market_id, question, outcomes, end_date, read_at)
					VALUES (:id, :id, '[]', %s, now() - interval '1 hour') RETURNING id, market_id
				)
				INSERT INTO market_details (id, condition_id) SELECT id, '0xc0' || market_id FROM added
				""".formatted(endDate)).param("id", id).update();
	}

	private static String object(String id, String price, String more) {
		return GammaObjects.object(id, "Question " + id, price, PAST + "," + more);
	}

	private Map<String, @Nullable Object> state(String id) {
		return this.jdbc.sql("SELECT resolution, winning_outcome, closed FROM markets WHERE market_id = :id")
			.param("id", id)
			.query()
			.singleRow();
	}

	private JsonNode evidence(String id) {
		return EventJson.mapper().readTree(this.jdbc.sql("""
				SELECT resolution_evidence::text FROM market_details d JOIN polymarket_markets m ON m.id = d.id
				WHERE m.market_id = :id
				""").param("id", id).query(String.class).single());
	}

	private int waiting(String id) {
		return this.jdbc.sql("""
				SELECT count(*) FROM market_resolution_polls p JOIN polymarket_markets m ON m.id = p.id
				WHERE m.market_id = :id
				""").param("id", id).query(Integer.class).single();
	}

}
