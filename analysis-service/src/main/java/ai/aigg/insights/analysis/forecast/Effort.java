package ai.aigg.insights.analysis.forecast;

import java.util.List;
import java.util.function.Consumer;

import ai.aigg.insights.model.budget.Budget;

/**
 * How much may be done for one analysis.
 *
 * @param samples how many answers are wanted, 1 to 20
 * @param budget pays for them
 * @param kept answers of an earlier try that was interrupted: they are not paid for again
 * @param keeper stores each answer as it comes
 */
public record Effort(int samples, Budget budget, List<Sample> kept, Consumer<Sample> keeper) {

	/** As many as the table of samples takes. */
	public static final int MOST_SAMPLES = 20;

	public Effort {
		kept = List.copyOf(kept);
		if (samples < 1 || samples > MOST_SAMPLES) {
			throw new IllegalArgumentException("1 to %d samples, not %d".formatted(MOST_SAMPLES, samples));
		}
	}

}
