package ai.aigg.insights.analysis.forecast;

import java.math.BigDecimal;

import ai.aigg.insights.model.client.AnswerForm;
import org.jspecify.annotations.Nullable;

/**
 * One answer of a model as it was given: {@code analysis_samples}.
 *
 * @param number 1 to the number of samples
 * @param answer the model's words; hostile, at most 20,000 characters
 * @param form the form in which it was asked for
 * @param model the model that really answered
 * @param corrected whether the first answer had to be asked for again
 * @param inputTokens tokens sent
 * @param outputTokens tokens answered
 * @param costUsd US dollars, {@code null} where the model has no price
 */
public record Sample(int number, String answer, AnswerForm form, String model, boolean corrected, int inputTokens,
		int outputTokens, @Nullable BigDecimal costUsd) {

	static final int LONGEST = 20_000;

	@Override
	public String toString() {
		return "Sample[%d, %s, %d characters]".formatted(this.number, this.model, this.answer.length());
	}

}
