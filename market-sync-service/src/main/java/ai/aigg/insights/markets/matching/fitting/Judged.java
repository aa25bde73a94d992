package ai.aigg.insights.markets.matching.fitting;

import java.util.BitSet;
import java.util.List;

import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.text.Reading;

/**
 * A query with its candidates.
 *
 * @param query the query
 * @param ranked the candidates, best first
 * @param reading what was understood of it
 */
record Judged(LabelledQuery query, List<Ranked> ranked, Reading reading) {

	/** So many right markets are an event that was asked about as a whole. */
	private static final int EVENT = 3;

	Listwise.Example example() {
		BitSet right = new BitSet();
		for (int at = 0; at < this.ranked.size(); at++) {
			right.set(at, isRight(this.ranked.get(at)));
		}
		return new Listwise.Example(this.ranked.stream().map(Ranked::features).toList(), right);
	}

	boolean isRight(Ranked candidate) {
		return this.query.right().contains(candidate.listing().id());
	}

	boolean hasRight() {
		return this.ranked.stream().anyMatch(this::isRight);
	}

	/** 1 for a right candidate in front; a high number when there is none. */
	int rank() {
		double best = this.ranked.stream().filter(this::isRight).mapToDouble(Ranked::score).max().orElse(Double.NaN);
		return Double.isNaN(best) ? Integer.MAX_VALUE
				: 1 + (int) this.ranked.stream().filter((each) -> each.score() > best).count();
	}

	/** Whether several markets of one event are right. */
	boolean meansEvent() {
		return this.query.right().size() >= EVENT;
	}

	/** The same question in a world without the market and its event. */
	Judged withoutAnswer() {
		List<Ranked> right = this.ranked.stream().filter(this::isRight).toList();
		return new Judged(this.query,
				this.ranked.stream()
					.filter((each) -> !isRight(each) && right.stream().noneMatch((one) -> one.isSiblingOf(each)))
					.toList(),
				this.reading);
	}

	Judged with(List<Ranked> other) {
		return new Judged(this.query, other, this.reading);
	}

}
