package ai.aigg.insights.model.program;

/**
 * A model's answer is not what was asked for. The message says why in our words and
 * repeats nothing of the answer, so that it may be sent back.
 */
public class AnswerFormatException extends RuntimeException {

	/**
	 * Creates it.
	 * @param message what is wrong, as the end of a sentence
	 */
	public AnswerFormatException(String message) {
		super(message);
	}

	AnswerFormatException(String message, Throwable cause) {
		super(message, cause);
	}

}
