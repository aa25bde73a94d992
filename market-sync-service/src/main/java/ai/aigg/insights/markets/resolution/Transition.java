package ai.aigg.insights.markets.resolution;

import java.time.Instant;

import ai.aigg.insights.schema.events.Resolution;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * One change of state with all that was read for it: the evidence that is kept.
 *
 * @param from the state before, or {@code null} for a market not known before
 * @param to the state after
 * @param winner the winner's name once resolved, else {@code null}
 * @param at when it was decided
 * @param source who made the difference
 * @param gamma what Gamma said, or {@code null} when only the clock spoke
 * @param clob what CLOB said, or {@code null} when it was not asked
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
public record Transition(@Nullable Resolution from, Resolution to, @Nullable String winner, Instant at, Source source,
		@Nullable GammaReading gamma, @Nullable ClobReading clob) {

	/**
	 * Notes a change.
	 * @param previous what was decided before, or {@code null}
	 * @param verdict what is decided now
	 * @param gamma what Gamma said
	 * @param clob what CLOB said, or {@code null}
	 * @param at when it was decided
	 * @return the transition
	 */
	public static Transition of(@Nullable Verdict previous, Verdict verdict, GammaReading gamma,
			@Nullable ClobReading clob, Instant at) {
		boolean byClob = clob != null && !Verdicts.decide(null, gamma, null, at).equals(verdict);
		return new Transition((previous != null) ? previous.resolution() : null, verdict.resolution(), verdict.winner(),
				at, byClob ? Source.CLOB : Source.GAMMA, gamma, clob);
	}

	/**
	 * Who made the difference.
	 */
	public enum Source {

		/** Gamma's own words. */
		GAMMA,

		/** CLOB's mark on a token, Gamma being unclear. */
		CLOB,

		/** The end date has passed. */
		CLOCK

	}

}
