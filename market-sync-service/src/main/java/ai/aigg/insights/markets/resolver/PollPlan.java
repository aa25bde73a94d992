package ai.aigg.insights.markets.resolver;

import java.time.Duration;
import java.time.Instant;

/**
 * When to ask again: often while the end is young, then in pauses that grow with its age.
 */
final class PollPlan {

	/**
	 * A pause is an eighth of the age: after 30 minutes asked every 4, after two days
	 * every 6 hours.
	 */
	private static final int SHARE = 8;

	private final ResolverSettings settings;

	PollPlan(ResolverSettings settings) {
		this.settings = settings;
	}

	/**
	 * Says when to ask for the first time.
	 * @param since when it ended
	 * @param now the present
	 * @return no earlier than now
	 */
	Instant first(Instant since, Instant now) {
		Instant first = since.plus(this.settings.firstLook());
		return first.isBefore(now) ? now : first;
	}

	/**
	 * Says when to ask again.
	 * @param since when it ended or last changed its state
	 * @param now the present
	 * @return later than now
	 */
	Instant next(Instant since, Instant now) {
		Duration age = Duration.between(since, now);
		if (age.compareTo(this.settings.young()) < 0) {
			return now.plus(this.settings.pace());
		}
		Duration pause = age.dividedBy(SHARE);
		if (pause.compareTo(this.settings.pace()) < 0) {
			pause = this.settings.pace();
		}
		return now.plus((pause.compareTo(this.settings.maxPause()) < 0) ? pause : this.settings.maxPause());
	}

}
