package ai.aigg.insights.analysis.estimate;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the analyst.
 */
@Configuration(proxyBeanMethods = false)
class Analysts {

	@Bean
	Analyst analyst() {
		return new StatisticalAnalyst(StatisticalParameters.load("statistical-2.json"), PriceCalibration.shipped());
	}

}
