package ai.aigg.insights.markets.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.markets.catalog.PriceUpdate;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ConflatorTests {

	private static final Instant START = Instant.parse("2026-11-22T12:00:00Z");

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final Conflator conflator = new Conflator(SECOND, 100);

	@Test
	void letsTheFirstChangeThroughAtOnceAndMergesTheRestOfTheSecond() {
		this.conflator.offer(update(1, 0));
		assertThat(drain(0)).containsExactly(update(1, 0));
		this.conflator.offer(update(1, 10));
		this.conflator.offer(update(1, 20));
		assertThat(drain(500)).isEmpty();
		assertThat(drain(999)).isEmpty();
		assertThat(drain(1_000)).containsExactly(update(1, 20));
		assertThat(drain(5_000)).isEmpty();
		assertThat(this.conflator.merged()).isEqualTo(1);
	}

	@Test
	void holdsNoMarketBackForAnother() {
		this.conflator.offer(update(1, 0));
		drain(0);
		this.conflator.offer(update(1, 10));
		this.conflator.offer(update(2, 10));
		assertThat(drain(20)).containsExactly(update(2, 10));
	}

	@Test
	void servesFirstWhatWaitsLongest() {
		for (int market = 0; market < 10; market++) {
			this.conflator.offer(update(market, market));
		}
		this.conflator.offer(update(0, 50));
		assertThat(this.conflator.drain(START, 3)).containsExactly(update(0, 50), update(1, 1), update(2, 2));
		assertThat(this.conflator.drain(START, 3)).containsExactly(update(3, 3), update(4, 4), update(5, 5));
	}

	@Test
	void takesBackWhatCouldNotBeWrittenUnlessThereIsSomethingNewer() {
		this.conflator.offer(update(1, 0));
		this.conflator.offer(update(2, 0));
		List<PriceUpdate> batch = drain(0);
		this.conflator.offer(update(2, 5));
		this.conflator.giveBack(batch);
		assertThat(drain(1_000)).containsExactlyInAnyOrder(update(1, 0), update(2, 5));
	}

	@Test
	void ignoresWhatIsOlderThanWhatWaits() {
		this.conflator.offer(update(1, 10));
		this.conflator.offer(update(1, 5));
		assertThat(drain(20)).containsExactly(update(1, 10));
	}

	@Test
	void holdsNothingBackWhenTheClockIsSetBack() {
		this.conflator.offer(update(1, 0));
		drain(0);
		this.conflator.offer(update(1, 1));
		assertThat(drain(-3_600_000)).containsExactly(update(1, 1));
	}

	@Test
	void isBoundedEvenWhenNothingCanBeWritten() {
		for (int market = 0; market < 1_000; market++) {
			this.conflator.offer(update(market, market));
		}
		assertThat(this.conflator.size()).isEqualTo(100);
		this.conflator.giveBack(List.of(update(1, 1)));
		assertThat(this.conflator.size()).isEqualTo(100);
		assertThat(this.conflator.drainAll()).hasSize(100).last().isEqualTo(update(999, 999));
	}

	@Property(tries = 300)
	void neverWritesAMarketTwiceInASecondAndAlwaysWritesTheLastPrice(
			@ForAll @Size(max = 200) List<@IntRange(max = 4) Integer> markets,
			@ForAll @Size(value = 200) List<@IntRange(max = 400) Integer> gaps,
			@ForAll @IntRange(min = 1, max = 5) int limit, @ForAll @IntRange(max = 5) int failEvery) {
		Map<MarketId, Instant> writtenAt = new HashMap<>();
		Map<MarketId, PriceUpdate> written = new HashMap<>();
		Map<MarketId, PriceUpdate> offered = new HashMap<>();
		int millis = 0;
		for (int index = 0; index < markets.size(); index++) {
			millis += gaps.get(index);
			PriceUpdate update = update(markets.get(index), millis);
			this.conflator.offer(update);
			offered.put(update.marketId(), update);
			write(START.plusMillis(millis), limit, failEvery > 0 && index % failEvery == 0, writtenAt, written);
		}
		// The first price of a quiet time comes with the next flush, the last within a
		// second.
		for (int flush = 0; flush <= 50; flush++) {
			write(START.plusMillis(millis + flush * 25L), 5, false, writtenAt, written);
		}
		assertThat(written).isEqualTo(offered);
		assertThat(this.conflator.size()).isZero();
	}

	private void write(Instant now, int limit, boolean fails, Map<MarketId, Instant> writtenAt,
			Map<MarketId, PriceUpdate> written) {
		List<PriceUpdate> batch = this.conflator.drain(now, limit);
		assertThat(batch).hasSizeLessThanOrEqualTo(limit);
		for (PriceUpdate update : batch) {
			Instant before = writtenAt.put(update.marketId(), now);
			assertThat(before == null || !now.isBefore(before.plus(SECOND))).isTrue();
		}
		if (fails) {
			this.conflator.giveBack(batch);
		}
		else {
			batch.forEach((update) -> written.put(update.marketId(), update));
		}
	}

	private List<PriceUpdate> drain(long millis) {
		return this.conflator.drain(START.plusMillis(millis), 100);
	}

	private static PriceUpdate update(int market, long millis) {
		Probability price = new Probability(BigDecimal.valueOf(millis % 10_000, 4));
		return new PriceUpdate(new MarketId("m" + market), price, null, null, price, START.plusMillis(millis));
	}

}
