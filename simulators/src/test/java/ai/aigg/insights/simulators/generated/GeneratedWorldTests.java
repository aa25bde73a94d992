package ai.aigg.insights.simulators.generated;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.simulators.market.MarketNumber;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.OutcomeToken;
import ai.aigg.insights.simulators.market.WorldRefusal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class GeneratedWorldTests {

	private static final Duration TICK = Duration.ofSeconds(2);

	private final MovableClock clock = new MovableClock(Instant.parse("2026-11-22T12:34:56Z"));

	private final GeneratedWorld world = new GeneratedWorld(7, 5_000, TICK, this.clock);

	@Test
	void listsAtLeastTheAskedNumberOfOpenMarkets() {
		assertThat(this.world.status().open()).isBetween(5_000L, 5_700L);
		assertThat(this.world.status().closed()).isPositive();
	}

	@Test
	void asksWhetherBitcoinHitsAHundredAndFiftyThousandThisYear() {
		MarketView market = this.world.marketBySlug("will-bitcoin-hit-150000-by-december-31-2026").orElseThrow();
		assertThat(market.question()).isEqualTo("Will Bitcoin hit $150,000 by December 31, 2026?");
		assertThat(market.closed()).isFalse();
	}

	@Test
	void growsWithTheSetting() {
		assertThat(new GeneratedWorld(7, 20_000, TICK, this.clock).status().open()).isBetween(20_000L, 23_000L);
		assertThat(new GeneratedWorld(7, 100, TICK, this.clock).status().open()).isGreaterThan(100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "2026-12-31T23:59:59Z", "2027-01-01T05:00:00Z", "2027-07-15T00:00:00Z",
			"2028-02-29T12:00:00Z", "2030-11-03T06:30:00Z" })
	void isFullAtAnyTime(Instant now) {
		GeneratedWorld then = new GeneratedWorld(7, 5_000, TICK, new MovableClock(now));
		assertThat(then.status().open()).isBetween(5_000L, 6_000L);
		int year = now.atZone(Windows.NEW_YORK).getYear();
		assertThat(then.marketBySlug("will-bitcoin-hit-150000-by-december-31-" + year)).isPresent();
		assertThat(then.markets().lastKey()).isLessThan(Integer.MAX_VALUE);
	}

	@Test
	void isTheSameForTheSameSeedAndTime() {
		GeneratedWorld one = new GeneratedWorld(7, 500, TICK, this.clock);
		GeneratedWorld twin = new GeneratedWorld(7, 500, TICK, this.clock);
		assertThat(objects(twin)).isEqualTo(objects(one));
	}

	@Test
	void isAnotherForAnotherSeed() {
		GeneratedWorld one = new GeneratedWorld(7, 500, TICK, this.clock);
		GeneratedWorld other = new GeneratedWorld(8, 500, TICK, this.clock);
		assertThat(objects(other)).isNotEqualTo(objects(one));
	}

	@Test
	void keepsIdsAndPricesOverARestart() {
		GeneratedWorld running = new GeneratedWorld(7, 500, TICK, this.clock);
		this.clock.move(Duration.ofMinutes(3));
		running.tick();
		GeneratedWorld restarted = new GeneratedWorld(7, 500, TICK, this.clock);
		Map<Long, String> before = objects(running);
		Map<Long, String> after = objects(restarted);
		before.keySet().retainAll(after.keySet());
		after.keySet().retainAll(before.keySet());
		assertThat(before).hasSizeGreaterThan(500).isEqualTo(after);
	}

	@Test
	void resolvesMarketsWhoseEndHasPassedAndStaysFull() {
		Set<Long> dueSoon = new HashSet<>();
		this.world.markets()
			.values()
			.stream()
			.filter((market) -> !market.closed()
					&& market.number(MarketNumber.END_DATE) < this.clock.instant().getEpochSecond() + 18_000)
			.forEach((market) -> dueSoon.add(market.id()));
		this.clock.move(Duration.ofHours(5).plusMinutes(2));
		this.world.tick();
		assertThat(dueSoon).isNotEmpty()
			.allSatisfy((id) -> assertThat(this.world.markets().get(id)).matches(MarketView::closed)
				.extracting(MarketView::price)
				.isIn(0.0, 1.0));
		assertThat(this.world.status().open()).isBetween(5_000L, 5_700L);
	}

	@Test
	void neverReopensAMarket() {
		Set<String> closed = new HashSet<>();
		for (int day = 0; day < 12; day++) {
			this.world.markets()
				.values()
				.stream()
				.filter(MarketView::closed)
				.forEach((market) -> closed.add(market.slug()));
			this.clock.move(Duration.ofHours(8));
			this.world.tick();
			assertThat(this.world.markets().values())
				.filteredOn((market) -> closed.contains(market.slug()) && !market.closed())
				.extracting(MarketView::question)
				.isEmpty();
			assertThat(this.world.status().open()).isBetween(5_000L, 6_000L);
			assertThat(this.world.status().closed()).isLessThan(5_000L);
		}
	}

	@Test
	void findsMarketsByEveryKey() {
		MarketView market = this.world.markets().firstEntry().getValue();
		assertThat(this.world.marketBySlug(market.slug())).get().isSameAs(market);
		assertThat(this.world.marketByCondition(market.conditionId())).get().isSameAs(market);
		assertThat(this.world.outcomeByToken(market.tokenIds().get(1))).contains(new OutcomeToken(market, 1));
		assertThat(this.world.marketByCondition("0x" + "0".repeat(64))).isEmpty();
		assertThat(this.world.outcomeByToken("12345")).isEmpty();
		assertThat(this.world.outcomeByToken("junk")).isEmpty();
	}

	@Test
	void slugsAndConditionsAreUnique() {
		assertThat(this.world.markets().values().stream().map(MarketView::conditionId).distinct())
			.hasSize(this.world.markets().size());
		List<String> slugs = this.world.markets().values().stream().map(MarketView::slug).toList();
		assertThat(slugs).doesNotHaveDuplicates();
	}

	@Test
	void anOperatorsVerdictSettlesTheSiblingsItImplies() {
		SimMarket winner = (SimMarket) this.world.markets()
			.values()
			.stream()
			.filter((market) -> market.question()
				.equals("Will Gavin Newsom win the 2028 Democratic presidential nomination?"))
			.findFirst()
			.orElseThrow();
		this.world.resolve(winner.id(), "yes");
		assertThat(winner.price()).isEqualTo(1);
		assertThat(winner.event().markets()).allMatch(SimMarket::closed);
		assertThatThrownBy(() -> this.world.resolve(winner.id(), "Yes")).isInstanceOf(WorldRefusal.class)
			.hasMessageContaining("closed already");
		assertThatThrownBy(() -> this.world.resolve(1, "Yes")).isInstanceOf(WorldRefusal.class)
			.hasMessageContaining("no market 1");
	}

	private static Map<Long, String> objects(GeneratedWorld world) {
		Map<Long, String> objects = new HashMap<>();
		world.markets()
			.values()
			.forEach((market) -> objects.put(market.id(), new String(market.json(true), StandardCharsets.UTF_8)));
		return objects;
	}

}
