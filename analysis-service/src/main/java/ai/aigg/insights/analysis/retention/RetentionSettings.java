package ai.aigg.insights.analysis.retention;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long things are kept. Analyses, conclusions and scores are not meant: they stay.
 *
 * @param questions ended questions, with what each answer cost
 * @param runs inputs of analyses and the models' words: after that an analysis cannot be
 * computed again
 * @param budget what was spent on a day
 * @param every pause between two clean-ups
 * @param batch most rows of one statement
 * @param batches most statements of one clean-up and table; the next goes on
 */
@ConfigurationProperties("aigg.analysis.retention")
record RetentionSettings(@DefaultValue("90d") Duration questions, @DefaultValue("365d") Duration runs,
		@DefaultValue("400d") Duration budget, @DefaultValue("1h") Duration every, @DefaultValue("2000") int batch,
		@DefaultValue("50") int batches) {

	private static final Duration SHORTEST = Duration.ofDays(2);

	RetentionSettings {
		if (questions.compareTo(SHORTEST) < 0 || runs.compareTo(SHORTEST) < 0 || budget.compareTo(SHORTEST) < 0) {
			throw new IllegalArgumentException("Everything is kept for at least two days");
		}
		if (batch < 1 || batches < 1) {
			throw new IllegalArgumentException("A clean-up has at least one batch of one row");
		}
	}

}
