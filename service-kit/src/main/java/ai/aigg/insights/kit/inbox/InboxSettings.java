package ai.aigg.insights.kit.inbox;

import java.time.Duration;

import ai.aigg.insights.schema.events.Topic;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long it is remembered which events were taken.
 *
 * @param keep how long; longer than any record can come again
 * @param every pause between two clean-ups
 * @param batch most rows of one statement
 * @param batches most statements of one clean-up; the next goes on
 */
@ConfigurationProperties("aigg.inbox")
record InboxSettings(@DefaultValue("45d") Duration keep, @DefaultValue("1h") Duration every,
		@DefaultValue("2000") int batch, @DefaultValue("100") int batches) {

	InboxSettings {
		// A dead letter may be replayed as long as the broker has it.
		if (keep.compareTo(Topic.DEAD_LETTER_RETENTION) <= 0) {
			throw new IllegalArgumentException(
					"aigg.inbox.keep is longer than dead letters are kept: " + Topic.DEAD_LETTER_RETENTION);
		}
		if (batch < 1 || batches < 1) {
			throw new IllegalArgumentException("aigg.inbox has at least one batch of one row");
		}
	}

}
