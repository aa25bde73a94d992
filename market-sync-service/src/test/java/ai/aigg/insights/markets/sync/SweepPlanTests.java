package ai.aigg.insights.markets.sync;

import java.time.Instant;
import java.util.List;

import ai.aigg.insights.markets.gamma.MarketList;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SweepPlanTests {

	@Test
	void readsOneListWhenThereIsNothingToSplitBy() {
		assertThat(SweepPlan.windows(List.of())).containsExactly(MarketList.open());
	}

	@Property(tries = 200)
	void everyEndDateIsInAWindow(@ForAll @Size(max = 8) List<@LongRange(min = 0, max = 4_000_000_000L) Long> bounds,
			@ForAll @LongRange(min = 0, max = 4_000_000_000L) long endDate) {
		List<MarketList> windows = SweepPlan
			.windows(bounds.stream().distinct().sorted().map(Instant::ofEpochSecond).toList());
		Instant end = Instant.ofEpochSecond(endDate);
		assertThat(windows).anyMatch((window) -> isWithin(end, window.endFrom(), window.endTo()));
	}

	private static boolean isWithin(Instant end, @Nullable Instant from, @Nullable Instant to) {
		return (from == null || !end.isBefore(from)) && (to == null || !end.isAfter(to));
	}

}
