package ai.aigg.insights.markets.matching.text;

import java.util.Collection;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Which way a price or a number is said to go.
 */
public enum Direction {

	/** Upwards, or above a number. */
	UP,
	/** Downwards, or below a number. */
	DOWN,
	/** Neither or both. */
	NONE;

	private static final Set<String> RISING = stems("reach", "above", "over", "increases", "increase", "hike", "high",
			"exceed", "surpass", "rise", "rises", "higher", "climb", "climbs", "soar", "soars", "rally", "top", "tops");

	private static final Set<String> FALLING = stems("dip", "below", "under", "falls", "fall", "decrease", "cut",
			"decreases", "low", "less", "drop", "drops", "lower", "crash", "crashes", "tank", "sink", "sinks",
			"plunge");

	private static Set<String> stems(String... words) {
		return Set.of(words).stream().map(Words::stem).collect(Collectors.toUnmodifiableSet());
	}

	/**
	 * Reads it off words.
	 * @param words as {@link Words} gives them
	 * @return the way
	 */
	public static Direction of(Collection<String> words) {
		boolean up = words.stream().anyMatch(RISING::contains);
		boolean down = words.stream().anyMatch(FALLING::contains);
		return (up == down) ? NONE : up ? UP : DOWN;
	}

}
