package ai.aigg.insights.analysis.estimate;

import ai.aigg.insights.analysis.forecast.ForecastProgram;
import ai.aigg.insights.analysis.forecast.Panel;
import ai.aigg.insights.analysis.forecast.PanelSettings;
import ai.aigg.insights.model.client.LanguageModels;
import ai.aigg.insights.model.client.ProgramCaller;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Chooses the analyst: a model with the numbers where one is configured, else the numbers
 * alone.
 */
@Configuration(proxyBeanMethods = false)
class Analysts {

	private static final Logger log = LoggerFactory.getLogger(Analysts.class);

	@Bean
	Analyst analyst(PanelSettings settings, LanguageModels models, ProgramCaller caller, MeterRegistry meters) {
		StatisticalAnalyst numbers = new StatisticalAnalyst(StatisticalParameters.load("statistical-2.json"),
				PriceCalibration.shipped());
		if (!settings.isOn()) {
			return numbers;
		}
		log.info("Forecasts are asked of {}", settings.endpoint());
		return new ModelAnalyst(numbers, new Panel(models.create("forecast", settings.endpoint()), caller,
				ForecastProgram.shipped(), settings, meters), Pool.shipped());
	}

}
