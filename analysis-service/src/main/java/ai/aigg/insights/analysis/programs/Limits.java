package ai.aigg.insights.analysis.programs;

import java.math.BigDecimal;

/**
 * What a command may spend.
 *
 * @param calls most calls of a model
 * @param usd most US dollars
 * @param threads most calls at once
 */
public record Limits(int calls, BigDecimal usd, int threads) {

	private static final int MOST_CALLS = 1_000_000;

	private static final int MOST_THREADS = 64;

	public Limits {
		if (calls < 1 || calls > MOST_CALLS) {
			throw new ProgramProblem("The calls of a model are 1 to %,d, not %d".formatted(MOST_CALLS, calls));
		}
		if (usd.signum() < 0) {
			throw new ProgramProblem("The money is 0 or more US dollars, not %s".formatted(usd));
		}
		if (threads < 1 || threads > MOST_THREADS) {
			throw new ProgramProblem("The calls at once are 1 to %d, not %d".formatted(MOST_THREADS, threads));
		}
	}

}
