package ai.aigg.insights.markets.matching.fitting;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

import ai.aigg.insights.markets.matching.decision.Decision;

/**
 * Finds the threshold up to which an answer of another shape helps more queries than it
 * harms.
 */
final class GainCurve {

	private static final double NEVER = -1;

	private static final double CHOICES = 0.5;

	private final List<Step> steps = new ArrayList<>();

	/**
	 * The margin between two events under which choices are better than an answer.
	 * Choices with the right market are worth half a right answer, those without it cost
	 * as much; a wrong answer costs what a right one is worth.
	 * @param answered queries with a market that are not refused
	 * @return a difference of scores, or -1 when choices never help
	 */
	static double choose(List<Judged> answered) {
		GainCurve curve = new GainCurve();
		for (Judged each : answered) {
			boolean among = Decision.bestOfEach(each.ranked()).stream().anyMatch(each::isRight);
			double gain = (among ? CHOICES : -CHOICES) - ((each.rank() == 1) ? 1 : -1);
			curve.add(Decision.margin(each.ranked()), gain);
		}
		return curve.best();
	}

	/**
	 * The share of the first market in its event under which the event is the answer.
	 * @param answered queries with a market that are not refused
	 * @return a share, or -1 when no event is ever the answer
	 */
	static double event(List<Judged> answered) {
		GainCurve curve = new GainCurve();
		answered.stream()
			.filter((each) -> Decision.asksForAll(each.ranked(), each.reading()))
			.forEach((each) -> curve.add(Decision.lead(each.ranked()), eventGain(each)));
		return curve.best();
	}

	/** Where the market would have been wrong, too, a wrong event costs nothing. */
	private static double eventGain(Judged judged) {
		return judged.meansEvent() ? 1 : (judged.rank() == 1) ? -1 : 0;
	}

	private void add(double at, double gain) {
		this.steps.add(new Step(at, gain));
	}

	private double best() {
		this.steps.sort(Comparator.comparingDouble(Step::at));
		double sum = 0;
		double highest = 0;
		double best = NEVER;
		for (int number = 0; number < this.steps.size(); number++) {
			sum += this.steps.get(number).gain();
			if (sum > highest) {
				highest = sum;
				boolean last = number + 1 == this.steps.size();
				best = (this.steps.get(number).at() + this.steps.get(last ? number : number + 1).at()) / 2;
			}
		}
		return best;
	}

	/**
	 * A query on the curve.
	 *
	 * @param at where it stands
	 * @param gain what the other shape of answer gives it
	 */
	private record Step(double at, double gain) {
	}

}
