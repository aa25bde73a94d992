package ai.aigg.insights.markets.resolution;

import java.time.Instant;
import java.util.List;

import ai.aigg.insights.schema.events.OutcomePrice;
import org.jspecify.annotations.Nullable;

/**
 * The one place that decides how far a market is. The rules are those that public clients
 * of Polymarket arrived at from live payloads (RATIONALE.md).
 */
public final class Verdicts {

	private Verdicts() {
	}

	/**
	 * Decides. A proposal may be disputed and a dispute may flip, so neither is ever
	 * final, whatever the price; a market that is open again goes back; what was final
	 * stays so while Gamma says nothing clear.
	 * @param previous what was decided before, or {@code null} for a market not known yet
	 * @param gamma what Gamma says
	 * @param clob what CLOB says, asked only when Gamma is not clear, else {@code null}
	 * @param now the present
	 * @return the verdict; a winner is always one of the outcomes
	 */
	public static Verdict decide(@Nullable Verdict previous, GammaReading gamma, @Nullable ClobReading clob,
			Instant now) {
		Verdict verdict = switch (gamma.oracle()) {
			case DISPUTED -> new Verdict.Disputed();
			case PROPOSED -> new Verdict.Proposed();
			case SILENT, RESOLVED -> gamma.closed() ? closed(gamma, clob) : trading(gamma.endDate(), now);
		};
		return after(previous, verdict, gamma.closed(), gamma.outcomes());
	}

	/**
	 * Weighs a verdict that was reached without memory against the one before.
	 * @param previous what was decided before, or {@code null} for a market not known yet
	 * @param verdict what was decided now
	 * @param closed whether trading is over
	 * @param outcomes the outcomes as read now
	 * @return the verdict to keep
	 */
	public static Verdict after(@Nullable Verdict previous, Verdict verdict, boolean closed,
			List<OutcomePrice> outcomes) {
		boolean saysNothing = closed && verdict instanceof Verdict.Ended;
		return (saysNothing && previous != null && holds(previous, outcomes)) ? previous : verdict;
	}

	/**
	 * Whether Gamma alone leaves it open who won, so that CLOB is worth a call.
	 * @param gamma what Gamma says
	 * @return {@code true} for a closed market without a clear price, a proposal or a
	 * dispute
	 */
	public static boolean isUnclear(GammaReading gamma) {
		return gamma.closed() && !decide(null, gamma, null, gamma.readAt()).isFinal() && switch (gamma.oracle()) {
			case SILENT, RESOLVED -> true;
			case PROPOSED, DISPUTED -> false;
		};
	}

	private static Verdict trading(@Nullable Instant endDate, Instant now) {
		boolean ended = endDate != null && !endDate.isAfter(now);
		return ended ? new Verdict.Ended() : new Verdict.Open();
	}

	private static Verdict closed(GammaReading gamma, @Nullable ClobReading clob) {
		return switch (Payout.of(gamma.outcomes())) {
			case Payout.Winner(String name) -> new Verdict.Resolved(name);
			case Payout.Halves() when gamma.oracle() == OracleStatus.RESOLVED -> new Verdict.Voided();
			case Payout.Halves() -> unclear(gamma, clob);
			case Payout.Unclear() -> unclear(gamma, clob);
		};
	}

	private static Verdict unclear(GammaReading gamma, @Nullable ClobReading clob) {
		if (clob != null) {
			List<String> winners = gamma.outcomes()
				.stream()
				.map(OutcomePrice::name)
				.filter((name) -> clob.winners().stream().anyMatch(name::equalsIgnoreCase))
				.toList();
			if (clob.fiftyFifty() && clob.closed() && winners.size() != 1) {
				return new Verdict.Voided();
			}
			if (winners.size() == 1 && clob.winners().size() == 1) {
				return new Verdict.Resolved(winners.getFirst());
			}
		}
		return new Verdict.Ended();
	}

	private static boolean holds(Verdict previous, List<OutcomePrice> outcomes) {
		return previous.isFinal() && (previous.winner() == null || outcomes.isEmpty()
				|| outcomes.stream().anyMatch((outcome) -> outcome.name().equals(previous.winner())));
	}

}
