package ai.aigg.insights.benchmarks.soak;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Plan}.
 */
class PlanTests {

	private static final Duration LENGTH = Duration.ofMinutes(20);

	private final Plan plan = Plan.of(7, LENGTH);

	@Test
	void theSameSeedGivesTheSamePlan() {
		assertThat(Plan.of(7, LENGTH)).isEqualTo(this.plan).isNotEqualTo(Plan.of(8, LENGTH));
	}

	@Test
	void everythingHasItsTurnBeforeAnythingHasItsNext() {
		List<Target> killed = kills().map((step) -> ((Act.Kill) step.act()).target()).toList();
		assertThat(killed).hasSizeGreaterThan(24);
		assertThat(killed.subList(0, 6)).containsExactlyInAnyOrder(Target.values());
		assertThat(killed.subList(6, 12)).containsExactlyInAnyOrder(Target.values());
	}

	@Test
	void killsAreTwentyToFortySecondsApartAndLeaveTheEndAlone() {
		List<Long> times = kills().map((step) -> step.at().toSeconds()).toList();
		for (int i = 1; i < times.size(); i++) {
			assertThat(times.get(i) - times.get(i - 1)).isBetween(20L, 40L);
		}
		assertThat(times.getLast()).isLessThan(960);
	}

	@Test
	void everyFaultIsSwitchedOffAgain() {
		List<Act> faults = this.plan.steps()
			.stream()
			.map(Plan.Step::act)
			.filter((act) -> act instanceof Act.Trouble || act instanceof Act.Calm)
			.toList();
		assertThat(faults).hasSizeGreaterThan(20);
		for (int i = 0; i < faults.size(); i += 2) {
			assertThat(faults.get(i)).isInstanceOf(Act.Trouble.class);
			assertThat(faults.get(i + 1)).isInstanceOf(Act.Calm.class);
		}
		assertThat(faults).contains(new Act.Trouble(Fault.TOO_MANY), new Act.Trouble(Fault.FAILING),
				new Act.Trouble(Fault.SLOW));
	}

	@Test
	void allServicesAreRestartedOnceInGoodOrder() {
		assertThat(this.plan.steps()).filteredOn((step) -> step.act() instanceof Act.Roll).hasSize(1);
	}

	@Test
	void stepsAreInOrderAndWithinTheRun() {
		assertThat(this.plan.steps()).extracting(Plan.Step::at)
			.isSorted()
			.allSatisfy((at) -> assertThat(at).isBetween(Duration.ZERO, LENGTH));
	}

	private Stream<Plan.Step> kills() {
		return this.plan.steps().stream().filter((step) -> step.act() instanceof Act.Kill);
	}

}
