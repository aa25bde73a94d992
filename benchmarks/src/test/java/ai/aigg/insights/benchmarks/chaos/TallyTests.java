package ai.aigg.insights.benchmarks.chaos;

import java.util.EnumSet;
import java.util.Set;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Which arrow is next.
 */
class TallyTests {

	@Test
	void everyArrowIsTriedOnEverySide() {
		Tally tally = new Tally();
		for (Arrow arrow : Arrow.values()) {
			Set<Side> sides = EnumSet.noneOf(Side.class);
			for (int i = 0; i < Side.values().length; i++) {
				sides.add(tally.begin(arrow));
			}
			assertThat(sides).hasSize(Side.values().length);
		}
	}

	@Test
	void anArrowThatWasNotReachedDoesNotHoldUpTheOthers() {
		Tally tally = new Tally();
		Set<Arrow> tried = EnumSet.noneOf(Arrow.class);
		for (int i = 0; i < Arrow.values().length; i++) {
			Arrow arrow = tally.next();
			tally.begin(arrow);
			tried.add(arrow);
		}
		assertThat(tried).isEqualTo(EnumSet.allOf(Arrow.class));
	}

	@Test
	void killsAreCountedWhereverTheyStrike() {
		Tally tally = new Tally();
		tally.killed(Arrow.POSTED);
		tally.killed(Arrow.POSTED);
		tally.killedElsewhere();
		assertThat(tally.total()).isEqualTo(3);
		assertThat(tally.byArrow()).containsEntry("posted", 2).containsEntry("any_moment", 1).containsEntry("told", 0);
	}

}
