package ai.aigg.insights.analysis.programs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.analysis.forecast.PanelSettings;
import ai.aigg.insights.kit.http.UpstreamClients;
import ai.aigg.insights.model.ModelKit;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.model.client.LanguageModels;
import ai.aigg.insights.model.client.ModelSettings;
import ai.aigg.insights.model.client.ProgramCaller;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.beans.factory.config.BeanDefinition;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.io.ClassPathResource;
import org.springframework.web.client.RestClient;

/**
 * The model that forecasts, with the settings of the service but without the service.
 */
public final class ForecastModel implements AutoCloseable {

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final ModelSettings settings;

	private ForecastModel(Map<String, String> properties) {
		this.context.getEnvironment()
			.getPropertySources()
			.addFirst(new MapPropertySource("command", Map.copyOf(properties)));
		List.of("analysis-service.yml", "service.yml").forEach(this::settings);
		this.settings = Binder.get(this.context.getEnvironment())
			.bindOrCreate("aigg.analysis.model", PanelSettings.class)
			.endpoint();
		// Not as a configuration class: the service scans this package.
		this.context.registerBean(RestClient.Builder.class, () -> RestClient.builder(),
				(definition) -> definition.setScope(BeanDefinition.SCOPE_PROTOTYPE));
		this.context.registerBean(MeterRegistry.class, () -> new SimpleMeterRegistry());
		this.context.registerBean(Clock.class, Clock::systemUTC);
		this.context.register(ModelKit.class, UpstreamClients.class);
		this.context.refresh();
	}

	/**
	 * Opens it.
	 * @param properties Spring properties that win over the service's settings
	 * @return the model, to be closed
	 */
	public static ForecastModel open(Map<String, String> properties) {
		return new ForecastModel(properties);
	}

	/**
	 * Sits down to score programs.
	 * @param limits what may be spent
	 * @param answers a file that keeps answers, or {@code null}
	 * @return a bench
	 * @throws ProgramProblem where there is neither a model nor a file
	 */
	public ProgramBench bench(Limits limits, @Nullable Path answers) {
		ProgramCaller caller = this.context.getBean(ProgramCaller.class);
		if (!this.settings.isConfigured()) {
			if (answers == null) {
				throw new ProgramProblem("No model is configured, and there are no recorded answers");
			}
			return new ProgramBench(new RecordedAnswers(answers, null, this.settings.form()), null, caller,
					limits.threads());
		}
		LanguageModel endpoint = this.context.getBean(LanguageModels.class).create("forecast", this.settings);
		return ProgramBench.of(endpoint, this.settings, caller, limits, answers);
	}

	@Override
	public void close() {
		this.context.close();
	}

	private void settings(String file) {
		try {
			new YamlPropertySourceLoader().load(file, new ClassPathResource(file))
				.forEach((source) -> this.context.getEnvironment().getPropertySources().addLast(source));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

}
