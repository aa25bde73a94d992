package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.OutcomeToken;
import ai.aigg.insights.simulators.market.PricePoint;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of the prices in a {@link GeneratedWorld}.
 */
class GeneratedPricesTests {

	private final GeneratedWorld world = new GeneratedWorld(7, 5_000, Duration.ofSeconds(2),
			new MovableClock(Instant.parse("2026-11-22T12:34:56Z")));

	@Test
	void movesOnlyAFewMarketsPerTick() {
		Map<Long, Double> before = open(MarketView::price);
		this.world.advance(1);
		Map<Long, Double> after = open(MarketView::price);
		long moved = before.keySet()
			.stream()
			.filter((id) -> after.containsKey(id) && !after.get(id).equals(before.get(id)))
			.count();
		assertThat(moved).isBetween(1L, before.size() / 10L);
	}

	@Test
	void pricesOfExclusiveSiblingsSumToAboutOne() {
		List<SimEvent> exclusive = this.world.events()
			.values()
			.stream()
			.map(SimEvent.class::cast)
			.filter(SimEvent::negRisk)
			.filter((event) -> event.markets().stream().noneMatch(SimMarket::closed))
			.toList();
		assertThat(exclusive).hasSizeGreaterThan(100)
			.allSatisfy((event) -> assertThat(event.markets().stream().mapToDouble(SimMarket::price).sum()).isCloseTo(1,
					within(0.25)));
	}

	@Test
	void exactlyOneOfExclusiveSiblingsWins() {
		List<SimEvent> over = this.world.events()
			.values()
			.stream()
			.map(SimEvent.class::cast)
			.filter((event) -> event.negRisk() && event.closed())
			.toList();
		assertThat(over).hasSizeGreaterThan(5)
			.allSatisfy(
					(event) -> assertThat(event.markets().stream().filter((market) -> market.price() == 1)).hasSize(1));
	}

	@Test
	void pricesOfThresholdsNeverRiseWithTheThreshold() {
		this.world.events()
			.values()
			.stream()
			.map(SimEvent.class::cast)
			.filter((event) -> event.draft().bond() == Bond.EASIER_FIRST)
			.forEach((event) -> {
				List<Double> prices = event.markets()
					.stream()
					.filter((market) -> !market.closed())
					.map(SimMarket::price)
					.toList();
				for (int i = 1; i < prices.size(); i++) {
					assertThat(prices.get(i)).as(event.slug()).isLessThanOrEqualTo(prices.get(i - 1));
				}
			});
	}

	@Test
	void bidPriceAndAskAgreeAndLieOnTheTick() {
		this.world.markets()
			.values()
			.stream()
			.map(SimMarket.class::cast)
			.filter((market) -> !market.closed())
			.forEach((market) -> {
				Quote quote = market.quote(market.now());
				assertThat(quote.bid()).isBetween(0, quote.ticks() - 1);
				assertThat(quote.ask()).isBetween(quote.bid() + 1, quote.ticks());
				assertThat(quote.middle()).isBetween(quote.bidPrice(), quote.askPrice());
			});
	}

	@Test
	void historyEndsAtThePresentPrice() {
		MarketView market = this.world.marketBySlug("will-bitcoin-hit-150000-by-december-31-2026").orElseThrow();
		Instant now = this.world.status().now();
		List<PricePoint> path = this.world.history(new OutcomeToken(market, 0), now.minus(Duration.ofDays(7)), now,
				Duration.ofHours(1));
		assertThat(path).hasSize(169);
		assertThat(path.getLast().p()).isEqualTo(market.price());
		assertThat(path.stream().map(PricePoint::p).distinct()).hasSizeGreaterThan(5);
	}

	private Map<Long, Double> open(Function<MarketView, Double> value) {
		Map<Long, Double> values = new HashMap<>();
		this.world.markets()
			.values()
			.stream()
			.filter((market) -> !market.closed())
			.forEach((market) -> values.put(market.id(), value.apply(market)));
		return values;
	}

}
