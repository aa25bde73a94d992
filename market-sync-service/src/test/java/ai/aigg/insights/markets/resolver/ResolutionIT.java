package ai.aigg.insights.markets.resolver;

import java.time.Instant;
import java.util.List;

import ai.aigg.insights.markets.ClobStub;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.schema.events.MarketId;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class ResolutionIT extends ResolutionTest {

	@Autowired
	private MarketStore store;

	@Autowired
	private Gamma gamma;

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

}
