package ai.aigg.insights.markets.live;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;

import ai.aigg.insights.schema.events.MarketId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HotSetTests {

	@Test
	void takesTheBestAtFirst() {
		assertThat(tokens(HotSet.choose(Set.of(), markets(0, 1, 2, 3, 4), 3))).containsExactly("t0", "t1", "t2");
	}

	@Test
	void keepsAMarketUntilItIsClearlyOut() {
		// 3 has overtaken 2, but 2 is still a candidate.
		assertThat(tokens(HotSet.choose(Set.of("t0", "t1", "t2"), markets(0, 1, 3, 2), 3)))
			.containsExactlyInAnyOrder("t0", "t1", "t2");
		assertThat(tokens(HotSet.choose(Set.of("t0", "t1", "t2"), markets(0, 1, 3, 4), 3)))
			.containsExactlyInAnyOrder("t0", "t1", "t3");
	}

	@Test
	void followsATokenOnce() {
		assertThat(HotSet.choose(Set.of(), markets(0, 0, 1), 3)).hasSize(2);
	}

	@Property(tries = 100)
	void changesLittleAndIsNeverTooLarge(@ForAll long seed, @ForAll @IntRange(max = 50) int size) {
		Random random = new Random(seed);
		List<Integer> ranking = new ArrayList<>(IntStream.range(0, 200).boxed().toList());
		Set<String> followed = Set.of();
		for (int round = 0; round < 10; round++) {
			int at = random.nextInt(199);
			Collections.swap(ranking, at, at + 1);
			List<HotMarket> ranked = ranking.stream().limit(HotSet.candidates(size)).map(HotSetTests::market).toList();
			Set<String> chosen = new HashSet<>(tokens(HotSet.choose(followed, ranked, size)));
			assertThat(chosen).hasSize(size);
			if (round > 0) {
				Set<String> before = new HashSet<>(followed);
				before.removeAll(chosen);
				assertThat(before).hasSizeLessThanOrEqualTo(1);
			}
			followed = chosen;
		}
	}

	private static List<HotMarket> markets(int... numbers) {
		return IntStream.of(numbers).mapToObj(HotSetTests::market).toList();
	}

	private static HotMarket market(int number) {
		return new HotMarket(new MarketId("m" + number), "t" + number, null);
	}

	private static List<String> tokens(List<HotMarket> markets) {
		return markets.stream().map(HotMarket::token).toList();
	}

}
