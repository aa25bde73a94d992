package ai.aigg.insights.analysis.programs;

import org.jspecify.annotations.Nullable;

/**
 * Programs cannot be scored; a person can mend it.
 */
public final class ProgramProblem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	ProgramProblem(String sentence) {
		this(sentence, null);
	}

	ProgramProblem(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}

}
