package ai.aigg.insights.markets.matching.decision;

import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Thresholds;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.text.Reading;

/**
 * Decides by fitted thresholds.
 */
public final class Decision {

	private static final int MOST_CHOICES = 3;

	private final Ranker ranker;

	private final Thresholds thresholds;

	/**
	 * Prepares decisions.
	 * @param weights those that the candidates were ranked with
	 */
	public Decision(Weights weights) {
		this.ranker = new Ranker(weights);
		this.thresholds = weights.thresholds();
	}

	/**
	 * Decides.
	 * @param ranked the candidates, best first
	 * @param reading what is asked
	 * @return what is meant
	 */
	public Verdict of(List<Ranked> ranked, Reading reading) {
		double confidence = this.ranker.confidence(ranked, reading);
		if (ranked.isEmpty() || confidence < this.thresholds.answer()) {
			return new Verdict.NoMarket();
		}
		Ranked first = ranked.getFirst();
		if (asksForAll(ranked, reading) && lead(ranked) <= this.thresholds.event()) {
			return new Verdict.WholeEvent(family(ranked));
		}
		List<Ranked> choices = bestOfEach(ranked).stream()
			.takeWhile((each) -> first.score() - each.score() <= this.thresholds.choose())
			.toList();
		if (choices.size() > 1) {
			return new Verdict.Choices(choices);
		}
		return (confidence >= this.thresholds.sure() || ranked.size() == 1) ? new Verdict.Sure(first)
				: new Verdict.Doubtful(first, ranked.get(1));
	}

	/**
	 * Whether a text asks about an event and names none of its markets.
	 * @param ranked the candidates, best first
	 * @param reading what is asked
	 * @return whether it does, whatever the scores
	 */
	public static boolean asksForAll(List<Ranked> ranked, Reading reading) {
		return !ranked.isEmpty() && new Naming(family(ranked).stream().map(Ranked::title).toList()).namesNone(reading);
	}

	/**
	 * How far the first candidate stands out of its event.
	 * @param ranked the candidates, best first; at least one
	 * @return its share by softmax, 0 to 1
	 */
	public static double lead(List<Ranked> ranked) {
		double best = ranked.getFirst().score();
		return 1 / family(ranked).stream().mapToDouble((each) -> Math.exp(each.score() - best)).sum();
	}

	/**
	 * How far the first candidate is from the first one of another event.
	 * @param ranked the candidates, best first; at least one
	 * @return the difference of their scores; infinite when there is no other event
	 */
	public static double margin(List<Ranked> ranked) {
		List<Ranked> best = bestOfEach(ranked);
		return (best.size() > 1) ? best.get(0).score() - best.get(1).score() : Double.POSITIVE_INFINITY;
	}

	/**
	 * The best candidates of the best events.
	 * @param ranked the candidates, best first
	 * @return at most three, each of another event
	 */
	public static List<Ranked> bestOfEach(List<Ranked> ranked) {
		List<Ranked> best = new ArrayList<>();
		for (Ranked each : ranked) {
			if (best.size() < MOST_CHOICES && best.stream().noneMatch((one) -> one.isSiblingOf(each))) {
				best.add(each);
			}
		}
		return best;
	}

	private static List<Ranked> family(List<Ranked> ranked) {
		Ranked first = ranked.getFirst();
		return ranked.stream().filter((each) -> each == first || each.isSiblingOf(first)).toList();
	}

}
