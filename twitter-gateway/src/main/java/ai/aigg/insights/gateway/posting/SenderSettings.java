package ai.aigg.insights.gateway.posting;

import java.time.Duration;
import java.util.List;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How replies are sent and looked for.
 *
 * @param concurrent most replies under way at once
 * @param poll how soon a reply that another instance prepared is seen
 * @param lease how long a sender that died keeps the others waiting
 * @param margin how long a claimed reply may wait for its call
 * @param looks when a reply of unknown outcome is looked for, counted from the attempt
 * @param attempts how many attempts may end unknown before a person has to look; each but
 * the first is made only after the last look did not find the reply
 * @param replyDeadline how old a mention may grow before it gets no reply any more;
 * longer than X's window of 15 minutes
 */
@ConfigurationProperties("aigg.gateway.sending")
record SenderSettings(@DefaultValue("16") int concurrent, @DefaultValue("100ms") Duration poll,
		@DefaultValue("40s") Duration lease, @DefaultValue("2s") Duration margin, @DefaultValue( {
				"5s", "30s", "2m", "5m" }) List<Duration> looks,
		@DefaultValue("5") int attempts, @DefaultValue("30m") Duration replyDeadline){

	private static final int MOST_ATTEMPTS = 10;

	SenderSettings {
		looks = List.copyOf(looks);
		if (concurrent < 1 || concurrent > 200 || !poll.isPositive() || !margin.isPositive()
				|| !replyDeadline.isPositive()) {
			throw new IllegalArgumentException(
					"aigg.gateway.sending has 1 to 200 replies at once, and times longer than nothing");
		}
		if (attempts < 1 || attempts > MOST_ATTEMPTS) {
			throw new IllegalArgumentException("aigg.gateway.sending.attempts is 1 to " + MOST_ATTEMPTS);
		}
		if (looks.isEmpty() || looks.size() > 20 || !looks.equals(looks.stream().sorted().toList())) {
			throw new IllegalArgumentException("aigg.gateway.sending.looks names 1 to 20 times, the earliest first");
		}
	}

	/**
	 * How long an attempt may take from its claim to its outcome.
	 * @param longestCall how long X may take to answer
	 * @return the time after which it is over
	 * @throws IllegalArgumentException when the lease is shorter than two of them
	 */
	Duration budget(Duration longestCall) {
		Duration budget = longestCall.plus(this.margin);
		if (this.lease.compareTo(budget.multipliedBy(2)) < 0) {
			throw new IllegalArgumentException(
					"aigg.gateway.sending.lease (%s) is at least twice as long as a call to X may take (%s)"
						.formatted(this.lease, budget));
		}
		return budget;
	}

}
