package ai.aigg.insights.gateway.mentions;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import ai.aigg.insights.gateway.x.XReadException;
import ai.aigg.insights.gateway.x.XWebhooks;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Covers the times that X's list of mentions no longer reaches back to: whatever the
 * webhook missed of them is sent again. Only the thread of the poll uses it.
 */
@Component
class EventReplay {

	private static final Logger log = LoggerFactory.getLogger(EventReplay.class);

	/** X keeps events for 24 hours. */
	private static final Duration KEPT = Duration.ofHours(24).minusMinutes(5);

	private final XWebhooks x;

	private final ReplaySettings settings;

	private final Clock clock;

	private final MentionMetrics metrics;

	private @Nullable Gap gap;

	private Instant covered = Instant.MIN;

	EventReplay(XWebhooks x, ReplaySettings settings, Clock clock, MentionMetrics metrics) {
		this.x = x;
		this.settings = settings;
		this.clock = clock;
		this.metrics = metrics;
	}

	/**
	 * The list does not show a time.
	 * @param from its begin
	 * @param to its end
	 */
	void uncovered(Instant from, Instant to) {
		Instant begin = from.isBefore(this.covered) ? this.covered : from;
		if (begin.isBefore(to)) {
			this.gap = (this.gap != null) ? this.gap.until(to) : new Gap(begin, to, this.clock.instant());
		}
	}

	/**
	 * Asks for what is not covered, once it is time; a failure is tried again with the
	 * next read.
	 */
	void close() {
		Instant now = this.clock.instant();
		if (this.gap == null || now.isBefore(this.gap.noticedAt().plus(this.settings.after()))) {
			return;
		}
		Instant oldest = now.minus(KEPT);
		Instant from = this.gap.from().isBefore(oldest) ? oldest : this.gap.from();
		try {
			for (String webhook : this.x.ids()) {
				this.x.replay(webhook, from, this.gap.to());
				log.info("X was asked to send the events from {} to {} again", from, this.gap.to());
				this.metrics.replay(true);
			}
			this.covered = this.gap.to();
			this.gap = null;
		}
		catch (XReadException | RestClientException ex) {
			log.warn("X was asked to send the events from {} to {} again, and did not agree: {}", from, this.gap.to(),
					ex.toString());
			this.metrics.replay(false);
			this.gap = new Gap(this.gap.from(), this.gap.to(), now);
		}
	}

	/**
	 * A time that the list does not show.
	 *
	 * @param from its begin
	 * @param to its end
	 * @param noticedAt when this was first seen
	 */
	private record Gap(Instant from, Instant to, Instant noticedAt) {

		Gap until(Instant end) {
			return end.isAfter(this.to) ? new Gap(this.from, end, this.noticedAt) : this;
		}

	}

}
