package ai.aigg.insights.model.client;

import java.time.Duration;

/**
 * What a model answered.
 *
 * @param text its words
 * @param model the model that really answered, as the endpoint names it
 * @param usage tokens and money
 * @param duration from the question to the whole answer
 */
public record ModelAnswer(String text, String model, Usage usage, Duration duration) {

	@Override
	public String toString() {
		return "ModelAnswer[%s, %s, %d characters]".formatted(this.model, this.usage, this.text.length());
	}

}
