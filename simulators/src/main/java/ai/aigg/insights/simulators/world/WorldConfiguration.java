package ai.aigg.insights.simulators.world;

import java.nio.file.Path;
import java.time.Clock;

import ai.aigg.insights.simulators.generated.GeneratedWorld;
import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.Seed;
import ai.aigg.insights.simulators.recorded.RecordedWorld;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.scheduling.annotation.SchedulingConfigurer;
import org.springframework.util.StringUtils;

/**
 * Recorded markets when a file is named, generated ones otherwise; and the beat they live
 * by.
 */
@Configuration(proxyBeanMethods = false)
class WorldConfiguration {

	private static final Logger log = LoggerFactory.getLogger(WorldConfiguration.class);

	@Bean
	MarketWorld marketWorld(WorldSettings settings, Clock clock, Environment environment) {
		String file = environment.getProperty("aigg.simulators.markets-file");
		if (StringUtils.hasText(file)) {
			return RecordedWorld.load(Path.of(file), clock);
		}
		MarketWorld world = new GeneratedWorld(settings.seed(), settings.size(), settings.archive(), settings.tick(),
				clock);
		log.info("World of seed {} has {} open markets", settings.seed(), world.status().open());
		return world;
	}

	@Bean
	Seed seed(WorldSettings settings) {
		return new Seed(settings.seed());
	}

	@Bean
	SchedulingConfigurer worldBeat(MarketWorld world, WorldSettings settings) {
		return (tasks) -> {
			if (settings.running()) {
				tasks.addFixedRateTask(world::tick, settings.tick());
			}
		};
	}

}
