package ai.aigg.insights.analysis.backtest;

import org.jspecify.annotations.Nullable;

/**
 * A file that cannot be scored; a person can mend it.
 */
public final class BacktestProblem extends RuntimeException {

	private static final long serialVersionUID = 1L;

	BacktestProblem(String sentence) {
		this(sentence, null);
	}

	BacktestProblem(String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
	}

}
