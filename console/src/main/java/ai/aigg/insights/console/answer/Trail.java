package ai.aigg.insights.console.answer;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What else is known about a question: its steps in time, who acted, what it was worth.
 *
 * @param steps in the order of time
 * @param acts what operators did about it
 * @param label what somebody said that it means, or {@code null}
 * @param score what the answer was worth, or {@code null} before the market resolved
 * @param cost US dollars for this answer, or {@code null} when it never reached the
 * analysis
 * @param shared whether the analysis was made for another question
 */
record Trail(List<Step> steps, List<Act> acts, @Nullable Label label, @Nullable Score score, @Nullable BigDecimal cost,
		boolean shared) {

	Trail {
		steps = List.copyOf(steps);
		acts = List.copyOf(acts);
	}

	/**
	 * A step.
	 *
	 * @param name what happened
	 * @param at when
	 * @param after how long after the step before, or {@code null}
	 */
	record Step(String name, Instant at, @Nullable Duration after) {
	}

	/**
	 * A line of an audit.
	 *
	 * @param at when
	 * @param owner whose audit it is
	 * @param actor who
	 * @param act what was done
	 * @param before how it was, or {@code null}
	 * @param after how it is, or {@code null}
	 * @param outcome how it ended
	 */
	record Act(Instant at, String owner, String actor, String act, @Nullable String before, @Nullable String after,
			String outcome) {
	}

	/**
	 * What somebody said that the mention means.
	 *
	 * @param acceptable ids of the markets that are right; none for no market
	 * @param note why, or {@code null}; hostile
	 * @param by who
	 * @param at when
	 */
	record Label(List<String> acceptable, @Nullable String note, String by, Instant at) {

		Label {
			acceptable = List.copyOf(acceptable);
		}

	}

	/**
	 * What an answer was worth; less is better.
	 *
	 * @param verdict YES, NO or VOID
	 * @param brier ours, or {@code null} for a void market
	 * @param brierMarket the price's, or {@code null} for a void market
	 */
	record Score(String verdict, @Nullable BigDecimal brier, @Nullable BigDecimal brierMarket) {
	}

}
