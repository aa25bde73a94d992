package ai.aigg.insights.gateway.posting;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long a mention waits for its answer.
 *
 * @param answerDeadline counted from when it was taken in
 */
@ConfigurationProperties("aigg.gateway")
record DeadlineSettings(@DefaultValue("10m") Duration answerDeadline) {

	DeadlineSettings {
		if (!answerDeadline.isPositive()) {
			throw new IllegalArgumentException("aigg.gateway.answer-deadline is longer than nothing");
		}
	}

}
