package ai.aigg.insights.markets.matching;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Function;

import ai.aigg.insights.markets.matching.ranking.Meaning;
import org.jspecify.annotations.Nullable;

/**
 * Keeps for some seconds what texts mean: while the letters of a word come in, what
 * stands before it stays the same.
 */
final class Meanings {

	private static final int MOST = 500;

	/** New markets are to be found by their meaning before long. */
	private static final long AGE_NANOS = Duration.ofSeconds(4).toNanos();

	private final Map<String, Kept> kept = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Kept> eldest) {
			return size() > MOST;
		}

	};

	/**
	 * What a text means.
	 * @param text the text
	 * @param maker finds it out
	 * @return what it meant some seconds ago at most
	 */
	Meaning of(String text, Function<String, Meaning> maker) {
		long now = System.nanoTime();
		synchronized (this.kept) {
			@Nullable Kept known = this.kept.get(text);
			if (known != null && now - known.nanos() < AGE_NANOS) {
				return known.meaning();
			}
		}
		Meaning made = maker.apply(text);
		synchronized (this.kept) {
			this.kept.put(text, new Kept(made, now));
		}
		return made;
	}

	/**
	 * A meaning and its time.
	 *
	 * @param meaning the meaning
	 * @param nanos when it was found out
	 */
	private record Kept(Meaning meaning, long nanos) {
	}

}
