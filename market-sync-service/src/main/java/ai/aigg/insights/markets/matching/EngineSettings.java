package ai.aigg.insights.markets.matching;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How much the engine takes on.
 *
 * @param atOnce how many texts are ranked at the same time; more wait
 * @param waiting how many may wait
 * @param patience how long one waits for its result
 * @param vectors of how many texts the vectors are remembered, about a kilobyte each
 */
@ConfigurationProperties("aigg.markets.matching.engine")
record EngineSettings(@DefaultValue("2") int atOnce, @DefaultValue("200") int waiting,
		@DefaultValue("2s") Duration patience, @DefaultValue("10000") int vectors) {

	EngineSettings {
		if (atOnce < 1 || waiting < 1 || vectors < 1 || !patience.isPositive()) {
			throw new IllegalArgumentException("aigg.markets.matching.engine: all of them are positive");
		}
	}

}
