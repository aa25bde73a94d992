package ai.aigg.insights.markets.catalog;

import ai.aigg.insights.markets.resolution.Verdict;
import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;

/**
 * How far a market is on its way to an outcome, in the words of the table; what it means
 * is decided by {@link ai.aigg.insights.markets.resolution.Verdicts}.
 *
 * @param resolution the state
 * @param winner the winning outcome's name when resolved, else {@code null}
 */
public record Settlement(Resolution resolution, @Nullable String winner) {

	/**
	 * Puts a verdict into the table's words.
	 * @param verdict the verdict
	 * @return the same
	 */
	public static Settlement of(Verdict verdict) {
		return new Settlement(verdict.resolution(), verdict.winner());
	}

	Verdict verdict() {
		return Verdict.of(this.resolution, this.winner);
	}

}
