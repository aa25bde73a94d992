package ai.aigg.insights.markets.live.socket;

import java.time.Duration;
import java.util.Random;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackoffTests {

	private static final Duration SHORTEST = Duration.ofMillis(500);

	private static final Duration LONGEST = Duration.ofMinutes(1);

	@Property(tries = 100)
	void doublesUpToItsBoundAndKeepsAtLeastHalf(@ForAll long seed, @ForAll @IntRange(min = 1, max = 40) int failures) {
		Backoff backoff = new Backoff(SHORTEST, LONGEST, new Random(seed));
		Duration ceiling = SHORTEST;
		for (int failure = 1; failure <= failures; failure++) {
			assertThat(backoff.next()).isBetween(ceiling.dividedBy(2), ceiling);
			ceiling = (ceiling.multipliedBy(2).compareTo(LONGEST) < 0) ? ceiling.multipliedBy(2) : LONGEST;
		}
	}

	@Test
	void beginsAnewAfterASuccess() {
		Backoff backoff = new Backoff(SHORTEST, LONGEST, new Random(7));
		for (int failure = 0; failure < 10; failure++) {
			backoff.next();
		}
		backoff.reset();
		assertThat(backoff.next()).isLessThanOrEqualTo(SHORTEST);
	}

	@Test
	void doesNotBringAllBackTogether() {
		Backoff backoff = new Backoff(LONGEST, LONGEST, new Random(7));
		assertThat(backoff.next()).isNotEqualTo(backoff.next());
	}

}
