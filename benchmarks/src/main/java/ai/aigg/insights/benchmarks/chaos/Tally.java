package ai.aigg.insights.benchmarks.chaos;

import java.util.Comparator;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How often the gateway was killed at which arrow; chooses the next one so that all get
 * their share.
 */
final class Tally {

	private static final List<Side> SIDES = List.of(Side.values());

	private final Map<Arrow, Integer> kills = new EnumMap<>(Arrow.class);

	private final Map<Arrow, Integer> tries = new EnumMap<>(Arrow.class);

	private int elsewhere;

	private int begun;

	/** The arrow that was tried least. */
	Arrow next() {
		return Stream.of(Arrow.values())
			.min(Comparator.comparingInt((Arrow arrow) -> this.tries.getOrDefault(arrow, 0)))
			.orElseThrow();
	}

	/** Notes an attempt and says on which side of the commit it is to be. */
	Side begin(Arrow arrow) {
		this.tries.merge(arrow, 1, Integer::sum);
		// The number of arrows is no multiple of the sides, so each arrow meets all of
		// them.
		return SIDES.get(this.begun++ % SIDES.size());
	}

	void killed(Arrow arrow) {
		this.kills.merge(arrow, 1, Integer::sum);
	}

	/** Notes a kill at a moment that nobody chose. */
	void killedElsewhere() {
		this.elsewhere++;
	}

	int total() {
		return this.elsewhere + this.kills.values().stream().mapToInt(Integer::intValue).sum();
	}

	/** Kills by arrow, all of them named, and those at any moment last. */
	Map<String, Integer> byArrow() {
		Map<String, Integer> all = new LinkedHashMap<>();
		Stream.of(Arrow.values()).forEach((arrow) -> all.put(arrow.code(), this.kills.getOrDefault(arrow, 0)));
		all.put("any_moment", this.elsewhere);
		return all;
	}

}
