package ai.aigg.insights.markets.matching;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How markets are matched.
 *
 * @param threshold the lowest score that counts as the market that was meant, 0 to 1
 * @param maxCandidates the most markets that are scored for one question
 * @param vocabularyAge how old the count of words may become
 */
@ConfigurationProperties("aigg.markets.matching")
record MatchSettings(@DefaultValue("0.3") double threshold, @DefaultValue("3000") int maxCandidates,
		@DefaultValue("5m") Duration vocabularyAge) {

	MatchSettings {
		if (!(threshold >= 0 && threshold <= 1) || maxCandidates < 1) {
			throw new IllegalArgumentException(
					"aigg.markets.matching: a threshold from 0 to 1, at least one candidate");
		}
	}

}
