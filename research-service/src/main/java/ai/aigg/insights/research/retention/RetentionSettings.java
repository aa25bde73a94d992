package ai.aigg.insights.research.retention;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long evidence is kept after it has expired. Historical evidence does not expire.
 *
 * @param expired how long after it expired
 * @param budget what was spent on a day
 * @param every pause between two clean-ups
 * @param batch most rows of one statement
 * @param batches most statements of one clean-up and table; the next goes on
 */
@ConfigurationProperties("aigg.research.retention")
record RetentionSettings(@DefaultValue("30d") Duration expired, @DefaultValue("400d") Duration budget,
		@DefaultValue("1h") Duration every, @DefaultValue("1000") int batch, @DefaultValue("50") int batches) {

	private static final Duration SHORTEST = Duration.ofDays(1);

	RetentionSettings {
		if (expired.compareTo(SHORTEST) < 0 || budget.compareTo(SHORTEST) < 0) {
			throw new IllegalArgumentException("aigg.research.retention keeps everything for at least a day");
		}
		if (batch < 1 || batches < 1) {
			throw new IllegalArgumentException("A clean-up has at least one batch of one row");
		}
	}

}
