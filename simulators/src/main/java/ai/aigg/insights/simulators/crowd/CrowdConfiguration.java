package ai.aigg.insights.simulators.crowd;

import java.time.Duration;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/**
 * The beat the crowd talks by.
 */
@Configuration(proxyBeanMethods = false)
class CrowdConfiguration {

	@Bean
	SchedulingConfigurer crowdBeat(Crowd crowd) {
		return (tasks) -> tasks.addFixedRateTask(crowd::second, Duration.ofSeconds(1));
	}

}
