package ai.aigg.insights.gateway.push;

import java.time.Duration;

/**
 * How long to wait before the next connection, as X's pages on disconnections ask for:
 * linear for the network, exponential for refusals, from a minute on for 429.
 */
final class StreamBackoff {

	private static final Duration STEP = Duration.ofMillis(250);

	private static final Duration MOST_NETWORK = Duration.ofSeconds(16);

	private static final Duration FIRST_REFUSED = Duration.ofSeconds(5);

	private static final Duration MOST_REFUSED = Duration.ofSeconds(320);

	private static final Duration FIRST_LIMITED = Duration.ofSeconds(60);

	private static final Duration MOST_LIMITED = Duration.ofMinutes(16);

	private int network;

	private int refused;

	private int limited;

	/**
	 * What was received shows that the line is well again.
	 */
	void reset() {
		this.network = 0;
		this.refused = 0;
		this.limited = 0;
	}

	Duration after(StreamEnd end) {
		return switch (end) {
			case StreamEnd.Closed closed -> linear();
			case StreamEnd.Unreachable unreachable -> linear();
			case StreamEnd.Refused(int status) when status == 429 ->
				doubled(FIRST_LIMITED, this.limited++, MOST_LIMITED);
			case StreamEnd.Refused refusal -> doubled(FIRST_REFUSED, this.refused++, MOST_REFUSED);
		};
	}

	private Duration linear() {
		this.network++;
		Duration pause = STEP.multipliedBy(this.network);
		return (pause.compareTo(MOST_NETWORK) < 0) ? pause : MOST_NETWORK;
	}

	private static Duration doubled(Duration first, int times, Duration most) {
		Duration pause = first.multipliedBy(1L << Math.min(times, 10));
		return (pause.compareTo(most) < 0) ? pause : most;
	}

}
