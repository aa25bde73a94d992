package ai.aigg.insights.benchmarks.soak;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * What was found at the end.
 *
 * @param missed mentions that deserved a reply and have none
 * @param doubled mentions with more replies than they deserve, and replies to nobody
 * @param invariant whether every mention in the ledger has one end
 * @param marketRowsWrong rows that differ from the venue
 * @param forced services that had to be killed where SIGTERM was to end them
 * @param connections more connections to PostgreSQL after the load than before
 * @param grown what else grew
 */
record Verdict(int missed, int doubled, boolean invariant, long marketRowsWrong, int forced, double connections,
		Growth.Grown grown) {

	/**
	 * What does not hold.
	 * @param bounds for what grows
	 * @param length of the run
	 * @return sentences; none when all is well
	 */
	List<String> complaints(Bounds bounds, Duration length) {
		List<String> complaints = new ArrayList<>();
		count(complaints, this.missed, "mentions have no reply");
		count(complaints, this.doubled, "replies are too many");
		count(complaints, this.marketRowsWrong, "rows differ from the venue");
		count(complaints, this.forced, "services did not end when they were asked to");
		if (!this.invariant) {
			complaints.add("The ledger does not add up");
		}
		within(complaints, "MB of heap", this.grown.heapMb(), bounds.heapMb());
		within(complaints, "threads", this.grown.threads(), bounds.threads());
		within(complaints, "connections", OptionalDouble.of(this.connections), bounds.connections());
		within(complaints, "MB on disk", this.grown.diskMb(),
				bounds.diskMbPerMinute() * length.toSeconds() / Duration.ofMinutes(1).toSeconds());
		return complaints;
	}

	private static void count(List<String> complaints, long count, String what) {
		if (count > 0) {
			complaints.add("%d %s".formatted(count, what));
		}
	}

	private static void within(List<String> complaints, String what, OptionalDouble grown, double bound) {
		if (grown.isEmpty()) {
			complaints.add("The growth of %s was not measured".formatted(what));
		}
		else if (grown.getAsDouble() > bound) {
			complaints.add(String.format(Locale.ROOT, "%.1f more %s than at the begin, %.1f are allowed",
					grown.getAsDouble(), what, bound));
		}
	}

}
