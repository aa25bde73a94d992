package ai.aigg.insights.backup;

import org.jspecify.annotations.Nullable;

/**
 * A backup or a restore did not happen; a person can mend what is in the way.
 */
public final class BackupProblem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final String nextStep;

	BackupProblem(String sentence, String nextStep) {
		this(sentence, nextStep, null);
	}

	BackupProblem(String sentence, String nextStep, @Nullable Throwable cause) {
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
