package ai.aigg.insights.markets.progress;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How far a run is.
 *
 * @param kind what is read
 * @param status {@code running}, {@code complete} or {@code incomplete}
 * @param startedAt when it began
 * @param finishedAt when it ended, or {@code null} while it runs
 * @param updatedAt when it last said something
 * @param total how many markets there are to see, or {@code null} when not known
 * @param tally what it has done
 * @param detail why it ended early or what to know of it, or {@code null}
 */
public record SyncRun(RunKind kind, String status, Instant startedAt, @Nullable Instant finishedAt, Instant updatedAt,
		@Nullable Long total, Tally tally, @Nullable String detail) {

	/**
	 * How many markets it sees a second.
	 * @return the mean since it began
	 */
	public double rate() {
		double seconds = Duration.between(this.startedAt, this.updatedAt).toMillis() / 1_000.0;
		return (seconds > 0) ? this.tally.seen() / seconds : 0;
	}

	/**
	 * How much of it is done.
	 * @return 0 to 100, or {@code null} when it is not known how much there is
	 */
	public @Nullable Double percent() {
		if (this.status.equals("complete")) {
			return 100.0;
		}
		if (this.total == null || this.total <= 0) {
			return null;
		}
		// The total is what there was when it began; there may be more by now.
		return Math.min(99.9, 100.0 * this.tally.seen() / this.total);
	}

	/**
	 * How long it will take if it goes on as it has.
	 * @return the time, or {@code null} when it is not running or nobody can say
	 */
	public @Nullable Duration timeLeft() {
		double rate = rate();
		if (!this.status.equals("running") || this.total == null || rate <= 0) {
			return null;
		}
		return Duration.ofSeconds((long) (Math.max(0, this.total - this.tally.seen()) / rate));
	}

	/**
	 * Says it in one line, for people.
	 * @return percent, count, rate and time left, as far as they are known
	 */
	public String sentence() {
		StringBuilder text = new StringBuilder();
		Double percent = percent();
		if (percent != null) {
			text.append("%.1f %%, ".formatted(percent));
		}
		text.append("%,d markets".formatted(this.tally.seen()));
		if (this.total != null) {
			text.append(" of %,d".formatted(this.total));
		}
		text.append(", %,.0f a second".formatted(rate()));
		Duration left = timeLeft();
		if (left != null) {
			text.append(", %d:%02d min left".formatted(left.toMinutes(), left.toSecondsPart()));
		}
		return text.toString();
	}

}
