package ai.aigg.insights.markets.matching.fitting;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Weights;

/**
 * Counts how often the right market comes first and how often a mention is refused.
 */
final class Figures {

	private final Map<String, Count> byKind = new TreeMap<>();

	private final Count all = new Count();

	private final Map<String, int[]> none = new TreeMap<>();

	private final TreeSet<String> misses = new TreeSet<>();

	void add(Judged judged, Weights weights) {
		Judged again = judged.with(Ranker.again(judged.ranked(), weights.ranking()));
		boolean refused = new Ranker(weights).confidence(again.ranked(), again.reading()) < weights.answer();
		if (!judged.query().hasMarket()) {
			int[] counts = this.none.computeIfAbsent(judged.query().kind(), (kind) -> new int[2]);
			counts[0]++;
			counts[1] += refused ? 1 : 0;
			return;
		}
		int rank = again.rank();
		this.all.add(rank, refused);
		this.byKind.computeIfAbsent(judged.query().kind(), (kind) -> new Count()).add(rank, refused);
		if (rank > 1) {
			Ranked first = again.ranked().getFirst();
			this.misses.add("%s %s: %s instead of %s".formatted(judged.query().id(), judged.query().kind(),
					first.listing().id(), judged.query().right()));
		}
	}

	double recallAt1() {
		return this.all.recall(this.all.first);
	}

	Iterable<String> misses() {
		return this.misses;
	}

	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>(this.all.toMap());
		int nones = this.none.values().stream().mapToInt((counts) -> counts[0]).sum();
		int refused = this.none.values().stream().mapToInt((counts) -> counts[1]).sum();
		map.put("none_precision", rounded((double) refused / Math.max(1, refused + this.all.refused)));
		map.put("none_recall", rounded((double) refused / Math.max(1, nones)));
		Map<String, Object> apart = new LinkedHashMap<>();
		this.none.forEach((kind, counts) -> apart.put(kind, rounded((double) counts[1] / counts[0])));
		map.put("none_recall_by_kind", apart);
		Map<String, Object> kinds = new LinkedHashMap<>();
		this.byKind.forEach((kind, count) -> kinds.put(kind, count.toMap()));
		map.put("by_kind", kinds);
		return map;
	}

	static double rounded(double value) {
		return Math.round(value * 1_000) / 1_000d;
	}

	/**
	 * What is counted of queries that have a market.
	 */
	private static final class Count {

		private int queries;

		private int first;

		private int third;

		private int twentieth;

		private int refused;

		private double reciprocals;

		void add(int rank, boolean isRefused) {
			this.queries++;
			this.first += (rank <= 1) ? 1 : 0;
			this.third += (rank <= 3) ? 1 : 0;
			this.twentieth += (rank <= 20) ? 1 : 0;
			this.refused += isRefused ? 1 : 0;
			this.reciprocals += 1d / rank;
		}

		double recall(int count) {
			return (double) count / Math.max(1, this.queries);
		}

		Map<String, Object> toMap() {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("n", this.queries);
			map.put("recall_at_1", rounded(recall(this.first)));
			map.put("recall_at_3", rounded(recall(this.third)));
			map.put("recall_at_20", rounded(recall(this.twentieth)));
			map.put("mrr", rounded(this.reciprocals / Math.max(1, this.queries)));
			map.put("wrongly_refused", rounded(recall(this.refused)));
			return map;
		}

	}

}
