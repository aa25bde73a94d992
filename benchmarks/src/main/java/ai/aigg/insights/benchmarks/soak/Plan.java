package ai.aigg.insights.benchmarks.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

/**
 * What is done when; the same seed gives the same plan.
 *
 * @param steps in order
 */
record Plan(List<Step> steps) {

	/** The last part is without kills, so that what leaks has the time to show. */
	private static final double KILLS_UNTIL = 0.8;

	private static final double ROLL_AT = 0.45;

	private static final long SHORTEST_GAP = 20;

	private static final long LONGEST_GAP = 40;

	private static final long FAULT_SECONDS = 20;

	private static final long FAULT_EVERY = 75;

	Plan {
		steps = List.copyOf(steps);
	}

	/**
	 * Makes a plan.
	 * @param seed of chance
	 * @param length of the run
	 */
	static Plan of(long seed, Duration length) {
		Random random = new Random(seed);
		List<Step> steps = new ArrayList<>();
		steps.add(new Step(Duration.ofSeconds((long) (length.toSeconds() * ROLL_AT)), new Act.Roll()));
		kills(random, (long) (length.toSeconds() * KILLS_UNTIL), steps);
		faults(random, length.toSeconds() - FAULT_SECONDS, steps);
		steps.sort(Comparator.comparing(Step::at));
		return new Plan(steps);
	}

	private static void kills(Random random, long until, List<Step> steps) {
		List<Target> bag = new ArrayList<>();
		for (long at = gap(random); at < until; at += gap(random)) {
			steps.add(new Step(Duration.ofSeconds(at), new Act.Kill(drawn(bag, Target.values(), random))));
		}
	}

	private static void faults(Random random, long until, List<Step> steps) {
		List<Fault> bag = new ArrayList<>();
		for (long at = FAULT_SECONDS; at < until; at += FAULT_EVERY) {
			steps.add(new Step(Duration.ofSeconds(at), new Act.Trouble(drawn(bag, Fault.values(), random))));
			steps.add(new Step(Duration.ofSeconds(at + FAULT_SECONDS), new Act.Calm()));
		}
	}

	/** Each of them once before any of them again. */
	private static <T> T drawn(List<T> bag, T[] all, Random random) {
		if (bag.isEmpty()) {
			Stream.of(all).forEach(bag::add);
			Collections.shuffle(bag, random);
		}
		return bag.removeLast();
	}

	private static long gap(Random random) {
		return random.nextLong(SHORTEST_GAP, LONGEST_GAP + 1);
	}

	/**
	 * One thing that is done.
	 *
	 * @param at since the begin
	 * @param act what
	 */
	record Step(Duration at, Act act) {
	}

}
