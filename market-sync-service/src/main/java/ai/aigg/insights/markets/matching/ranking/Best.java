package ai.aigg.insights.markets.matching.ranking;

import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * Keeps the best of many entries.
 */
final class Best {

	/** What is as good is kept by volume: it is what people ask about. */
	private static final Comparator<Scored> ORDER = Comparator.comparingDouble(Scored::score)
		.thenComparingDouble((scored) -> scored.entry().listing().volume24h());

	private final int limit;

	private final PriorityQueue<Scored> kept = new PriorityQueue<>(ORDER);

	Best(int limit) {
		this.limit = limit;
	}

	/** Whether an entry of such a score would be kept. */
	boolean wants(double score) {
		return this.kept.size() < this.limit || score >= this.kept.element().score();
	}

	void add(Entry entry, double score) {
		Scored scored = new Scored(entry, score);
		if (this.kept.size() < this.limit) {
			this.kept.add(scored);
		}
		else if (ORDER.compare(scored, this.kept.element()) > 0) {
			this.kept.remove();
			this.kept.add(scored);
		}
	}

	/** What was kept, the best first. */
	List<Entry> entries() {
		return this.kept.stream().sorted(ORDER.reversed()).map(Scored::entry).toList();
	}

	/**
	 * An entry and its score.
	 *
	 * @param entry the entry
	 * @param score how well it fits
	 */
	private record Scored(Entry entry, double score) {
	}

}
