package ai.aigg.insights.markets.matching;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.function.Function;

import ai.aigg.insights.markets.matching.ranking.PackedVector;

/**
 * Remembers the vectors of texts that were asked about, so that none is made twice; two
 * who ask the same at once share one.
 */
final class QuestionVectors {

	private final Function<String, PackedVector> maker;

	private final Map<String, CompletableFuture<PackedVector>> made;

	QuestionVectors(Function<String, PackedVector> maker, int most) {
		this.maker = maker;
		this.made = new LinkedHashMap<>(16, 0.75f, true) {

			@Override
			protected boolean removeEldestEntry(Map.Entry<String, CompletableFuture<PackedVector>> eldest) {
				return size() > most;
			}

		};
	}

	/**
	 * The vector of a text.
	 * @param text the text; the models do not tell its case
	 * @return its vector
	 */
	PackedVector of(String text) {
		String key = text.toLowerCase(Locale.ROOT).strip();
		CompletableFuture<PackedVector> mine = new CompletableFuture<>();
		CompletableFuture<PackedVector> known;
		synchronized (this.made) {
			known = this.made.putIfAbsent(key, mine);
		}
		if (known != null) {
			return known.join();
		}
		try {
			mine.complete(this.maker.apply(text));
		}
		catch (RuntimeException ex) {
			synchronized (this.made) {
				this.made.remove(key);
			}
			mine.completeExceptionally(ex);
		}
		return mine.join();
	}

}
