package ai.aigg.insights.simulators;

import java.time.Clock;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Fallback;

/**
 * The one clock; tests bring another.
 */
@Configuration(proxyBeanMethods = false)
class ClockConfiguration {

	@Bean
	@Fallback
	Clock clock() {
		return Clock.systemUTC();
	}

}
