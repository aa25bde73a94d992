package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.OutcomeToken;
import ai.aigg.insights.simulators.market.WorldRefusal;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

class RepricingTests {

	private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:00:00Z"));

	private final GeneratedWorld world = new GeneratedWorld(5, 300, Duration.ofSeconds(2), this.clock);

	@Test
	void everyViewOfTheMarketAgreesAndStaysWhileTimeGoesOn() {
		MarketView market = open();
		Instant before = updated(market);
		this.world.reprice(market.id(), 0.42);
		assertThat(updated(market)).isAfter(before);
		for (int i = 0; i < 50; i++) {
			assertThat(market.price()).isCloseTo(0.42, within(0.01));
			assertThat(market.offers().middle()).isEqualTo(market.price());
			assertThat(json(market).path("bestBid").asDouble())
				.isCloseTo(market.offers().bid() * market.offers().tick(), within(1e-9));
			assertThat(json(market).path("outcomePrices").asString())
				.startsWith("[\"" + market.offers().middleText() + "\"");
			this.clock.move(Duration.ofSeconds(2));
			this.world.tick();
		}
		Instant last = updated(market);
		this.world.reprice(market.id(), 0.43);
		this.world.reprice(market.id(), 0.44);
		assertThat(updated(market)).isAfter(last);
	}

	@Test
	void thePastStaysAsItWas() {
		MarketView market = open();
		Instant hour = this.world.now().minusSeconds(3_600);
		OutcomeToken outcome = new OutcomeToken(market, 0);
		double past = this.world.history(outcome, hour, hour, Duration.ofMinutes(1)).getFirst().p();
		this.world.reprice(market.id(), 0.77);
		assertThat(this.world.history(outcome, hour, hour, Duration.ofMinutes(1)).getFirst().p()).isEqualTo(past);
		Instant now = this.world.now();
		assertThat(this.world.history(outcome, now, now, Duration.ofMinutes(1)).getFirst().p())
			.isEqualTo(market.price());
	}

	@Test
	void ticksGetFinerTowardsTheEnds() {
		MarketView market = this.world.markets()
			.values()
			.stream()
			.map((each) -> (MarketView) each)
			.filter((each) -> !each.closed() && each.offers().ticks() == 100)
			.findFirst()
			.orElseThrow();
		this.world.reprice(market.id(), 0.97);
		assertThat(json(market).path("orderPriceMinTickSize").asDouble()).isEqualTo(0.001);
		assertThat(market.offers().ticks()).isEqualTo(1_000);
		this.world.reprice(market.id(), 0.95);
		assertThat(json(market).path("orderPriceMinTickSize").asDouble()).isEqualTo(0.01);
	}

	@Test
	void refusesWhatIsNoPriceOrNoOpenMarket() {
		MarketView market = open();
		for (double price : new double[] { 0, 1, -0.5, Double.NaN }) {
			assertThatThrownBy(() -> this.world.reprice(market.id(), price)).isInstanceOf(WorldRefusal.class);
		}
		assertThatThrownBy(() -> this.world.reprice(1, 0.5)).isInstanceOf(WorldRefusal.class)
			.hasMessageContaining("no open market 1");
	}

	private MarketView open() {
		return this.world.markets()
			.values()
			.stream()
			.map((each) -> (MarketView) each)
			.filter((each) -> !each.closed() && each.price() > 0.1 && each.price() < 0.9 && each.endDate() != null
					&& each.endDate().isAfter(this.world.now().plusSeconds(86_400)))
			.findFirst()
			.orElseThrow();
	}

	private static JsonNode json(MarketView market) {
		return JsonMapper.shared().readTree(market.json(false));
	}

	private static Instant updated(MarketView market) {
		return Instant.parse(json(market).path("updatedAt").asString());
	}

}
