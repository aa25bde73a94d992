package ai.aigg.insights.markets.sync;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Cuts lists into pieces of what one question may hold.
 */
final class Batches {

	private Batches() {
	}

	static <T> List<List<T>> of(List<T> whole, int size) {
		return IntStream.iterate(0, (from) -> from < whole.size(), (from) -> from + size)
			.mapToObj((from) -> whole.subList(from, Math.min(from + size, whole.size())))
			.toList();
	}

}
