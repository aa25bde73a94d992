package ai.aigg.insights.simulators.x.load;

import java.time.Duration;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a load consists of.
 *
 * @param mentions how many mentions
 * @param users by how many people
 * @param perSecond at which pace; all at once if 0
 * @param burst how many are posted at the same moment
 * @param texts what they say, in turn
 * @param editRate share of the mentions that are edited
 * @param editAfter how long after they were posted
 * @param lateRate share of the mentions that timelines show late
 * @param lateBy how late
 */
record LoadPlan(int mentions, int users, double perSecond, int burst, List<Text> texts, double editRate,
		Duration editAfter, double lateRate, Duration lateBy) {

	private static final int MAX_MENTIONS = 50_000;

	private static final int MAX_USERS = 20_000;

	private static final int MAX_TEXTS = 10_000;

	private static final Duration LONGEST = Duration.ofMinutes(10);

	LoadPlan {
		check(mentions >= 1 && mentions <= MAX_MENTIONS, "'mentions' must be 1 to 50,000.");
		check(users >= 1 && users <= MAX_USERS, "'users' must be 1 to 20,000.");
		check(perSecond >= 0 && perSecond <= 10_000, "'perSecond' must be 0 to 10,000.");
		check(burst >= 1 && burst <= 10_000, "'burst' must be 1 to 10,000.");
		check(!texts.isEmpty() && texts.size() <= MAX_TEXTS, "'texts' must have 1 to 10,000 entries.");
		check(editRate >= 0 && editRate <= 1 && lateRate >= 0 && lateRate <= 1, "Rates must be 0 to 1.");
		check(!editAfter.isNegative() && editAfter.compareTo(LONGEST) <= 0, "'editAfter' must be 0 to 10 minutes.");
		check(!lateBy.isNegative() && lateBy.compareTo(LONGEST) <= 0, "'lateBy' must be 0 to 10 minutes.");
		texts = List.copyOf(texts);
	}

	private static void check(boolean good, String message) {
		if (!good) {
			throw new IllegalArgumentException(message);
		}
	}

	/**
	 * What a mention says.
	 *
	 * @param text the words; {@code {n}} becomes the number of the mention
	 * @param tag what the truth calls it
	 */
	record Text(String text, @Nullable String tag) {

		String numbered(int number) {
			return this.text.replace("{n}", Integer.toString(number));
		}

	}

}
