package ai.aigg.insights.gateway.ledger;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How the mentions ended. Every one of them is in exactly one of the four, or the ledger
 * is wrong.
 *
 * @param received rows in the ledger
 * @param answered with a reply out, or kept by a dry run
 * @param refused by a rule of ours
 * @param failed for another reason
 * @param pending not ended yet
 */
public record Tally(long received, long answered, long refused, long failed, long pending) {

	/**
	 * Adds rows up.
	 * @param counts rows by status and reason
	 * @return the sums; a row whose reason does not fit its status is in none of the four
	 */
	static Tally of(List<Count> counts) {
		return new Tally(counts.stream().mapToLong(Count::rows).sum(), sum(counts, Outcome.ANSWERED),
				sum(counts, Outcome.REFUSED), sum(counts, Outcome.FAILED), sum(counts, Outcome.PENDING));
	}

	private static long sum(List<Count> counts, Outcome outcome) {
		return counts.stream().filter((count) -> count.outcome() == outcome).mapToLong(Count::rows).sum();
	}

	/**
	 * Mentions that are in none of the four.
	 * @return 0 as long as the ledger is right
	 */
	public long unaccounted() {
		return this.received - this.answered - this.refused - this.failed - this.pending;
	}

	/**
	 * How a mention may have ended.
	 */
	enum Outcome {

		ANSWERED, REFUSED, FAILED, PENDING, UNACCOUNTED;

		String code() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

	/**
	 * Rows of one kind.
	 *
	 * @param status the column {@code processing_status}
	 * @param reason the column {@code reason}, or {@code null}
	 * @param rows how many
	 */
	record Count(String status, @Nullable String reason, long rows) {

		Outcome outcome() {
			Status known = Status.of(this.status);
			if (known == Status.PENDING) {
				return Outcome.PENDING;
			}
			Reason why = Stream.of(Reason.values())
				.filter((each) -> each.code().equals(this.reason))
				.findFirst()
				.orElse(null);
			if (why == null) {
				return Outcome.UNACCOUNTED;
			}
			if (known == Status.COMPLETE) {
				return why.isReply() ? Outcome.ANSWERED : Outcome.UNACCOUNTED;
			}
			if (why.isRefusal()) {
				return Outcome.REFUSED;
			}
			return why.isReply() ? Outcome.UNACCOUNTED : Outcome.FAILED;
		}

	}

}
