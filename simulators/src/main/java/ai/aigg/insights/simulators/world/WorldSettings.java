package ai.aigg.insights.simulators.world;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the generated world.
 *
 * @param seed the same seed gives the same world at the same time
 * @param size least number of open markets
 * @param archive number of old closed markets, which take no memory
 * @param tick how often prices may move
 * @param running whether the world follows the clock by itself; if not, it moves when an
 * operator advances it
 */
@ConfigurationProperties("aigg.simulators.world")
record WorldSettings(@DefaultValue("20261122") long seed, @DefaultValue("5000") int size,
		@DefaultValue("2000") int archive, @DefaultValue("2s") Duration tick, @DefaultValue("true") boolean running) {

	WorldSettings {
		if (size < 1 || size > 200_000) {
			throw new IllegalArgumentException("aigg.simulators.world.size must be 1 to 200,000 but is " + size);
		}
		if (archive < 0 || archive > 4_000_000) {
			throw new IllegalArgumentException(
					"aigg.simulators.world.archive must be 0 to 4,000,000 but is " + archive);
		}
		if (tick.compareTo(Duration.ofMillis(100)) < 0 || tick.compareTo(Duration.ofHours(1)) > 0) {
			throw new IllegalArgumentException("aigg.simulators.world.tick must be 100 ms to 1 h but is " + tick);
		}
	}

}
