package ai.aigg.insights.stack.problem;

import org.jspecify.annotations.Nullable;

/**
 * Something outside of the program is not as it must be; a person can mend it.
 */
public final class StackProblem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String nextStep;

	/**
	 * Says what is wrong.
	 * @param sentence one clear sentence
	 * @param nextStep what the person can do about it
	 */
	public StackProblem(String sentence, String nextStep) {
		this(sentence, nextStep, null);
	}

	/**
	 * Says what is wrong, and keeps what led to it for the log.
	 * @param sentence one clear sentence
	 * @param nextStep what the person can do about it
	 * @param cause the failure beneath, or {@code null}
	 */
	public StackProblem(String sentence, String nextStep, @Nullable Throwable cause) {
		super(sentence, cause);
		this.nextStep = nextStep;
	}

	/**
	 * What the person can do about it.
	 * @return one sentence
	 */
	public String nextStep() {
		return this.nextStep;
	}

}
