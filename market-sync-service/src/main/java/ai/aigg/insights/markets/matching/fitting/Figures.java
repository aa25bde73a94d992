package ai.aigg.insights.markets.matching.fitting;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

import ai.aigg.insights.markets.matching.decision.Decision;
import ai.aigg.insights.markets.matching.decision.Verdict;
import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Weights;
import org.jspecify.annotations.Nullable;

/**
 * Counts how often the right market comes first and how often a mention is refused.
 */
final class Figures {

	private final Map<String, Count> byKind = new TreeMap<>();

	private final Count all = new Count();

	private final Map<String, int[]> none = new TreeMap<>();

	private final Shapes shapes = new Shapes();

	private final TreeSet<String> misses = new TreeSet<>();

	void add(Judged judged, Weights weights) {
		Judged again = judged.with(Ranker.again(judged.ranked(), weights.ranking()));
		Verdict verdict = new Decision(weights).of(again.ranked(), again.reading());
		boolean refused = verdict instanceof Verdict.NoMarket;
		if (!judged.query().hasMarket()) {
			int[] counts = this.none.computeIfAbsent(judged.query().kind(), (kind) -> new int[2]);
			counts[0]++;
			counts[1] += refused ? 1 : 0;
			return;
		}
		int rank = again.rank();
		this.shapes.add(again, verdict);
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

	/** A line for each kind and one for all, for people. */
	List<String> table() {
		List<String> lines = new ArrayList<>();
		lines.add("%-15s %4s %6s %6s %6s %6s %8s".formatted("kind", "n", "@1", "@3", "@20", "MRR", "refused"));
		this.byKind.forEach((kind, count) -> lines.add(count.line(kind)));
		lines.add(this.all.line("all"));
		this.none.forEach((kind, counts) -> lines
			.add("%-15s %4d without a market, refused %d".formatted(kind, counts[0], counts[1])));
		return lines;
	}

	Iterable<String> misses() {
		return this.misses;
	}

	Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>(this.all.toMap());
		int nones = this.none.values().stream().mapToInt((counts) -> counts[0]).sum();
		int refused = this.none.values().stream().mapToInt((counts) -> counts[1]).sum();
		map.put("nones", nones);
		map.put("none_precision", share(refused, (nones > 0) ? refused + this.all.refused : 0));
		map.put("none_recall", share(refused, nones));
		Map<String, Object> apart = new LinkedHashMap<>();
		this.none.forEach((kind, counts) -> apart.put(kind, share(counts[1], counts[0])));
		map.put("none_recall_by_kind", apart);
		Map<String, Object> kinds = new LinkedHashMap<>();
		this.byKind.forEach((kind, count) -> kinds.put(kind, count.toMap()));
		map.put("by_kind", kinds);
		map.put("decision", this.shapes.toMap());
		return map;
	}

	/** A share, or {@code null} when there is nothing of which it is one. */
	static @Nullable Double share(double part, int whole) {
		return (whole > 0) ? rounded(part / whole) : null;
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

		String line(String kind) {
			return String.format(Locale.ROOT, "%-15s %4d %6.3f %6.3f %6.3f %6.3f %8.3f", kind, this.queries,
					recall(this.first), recall(this.third), recall(this.twentieth),
					this.reciprocals / Math.max(1, this.queries), recall(this.refused));
		}

		double recall(int count) {
			return (double) count / Math.max(1, this.queries);
		}

		/** Wilson's interval of 95 % around the first recall. */
		private @Nullable Double bound(int side) {
			if (this.queries == 0) {
				return null;
			}
			double z = 1.96;
			double p = recall(this.first);
			double spread = z * Math.sqrt(p * (1 - p) / this.queries + z * z / (4d * this.queries * this.queries));
			return rounded((p + z * z / (2 * this.queries) + side * spread) / (1 + z * z / this.queries));
		}

		Map<String, Object> toMap() {
			Map<String, Object> map = new LinkedHashMap<>();
			map.put("n", this.queries);
			map.put("recall_at_1", share(this.first, this.queries));
			map.put("recall_at_1_low", bound(-1));
			map.put("recall_at_1_high", bound(1));
			map.put("recall_at_3", share(this.third, this.queries));
			map.put("recall_at_20", share(this.twentieth, this.queries));
			map.put("mrr", share(this.reciprocals, this.queries));
			map.put("wrongly_refused", share(this.refused, this.queries));
			return map;
		}

	}

}
