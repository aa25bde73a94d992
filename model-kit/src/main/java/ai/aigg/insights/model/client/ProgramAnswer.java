package ai.aigg.insights.model.client;

import java.time.Duration;

/**
 * What a program answered.
 *
 * @param value the answer, read and checked
 * @param text the model's words, to be stored with an analysis
 * @param model the model that really answered
 * @param usage tokens and money of all its calls
 * @param duration how long they took together
 * @param corrected whether the first answer had to be asked for again
 * @param <T> the type of the answer
 */
public record ProgramAnswer<T>(T value, String text, String model, Usage usage, Duration duration, boolean corrected) {
}
