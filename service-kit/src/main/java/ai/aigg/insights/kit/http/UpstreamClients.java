package ai.aigg.insights.kit.http;

import java.net.http.HttpClient;
import java.time.Duration;
import java.util.concurrent.Executors;

import io.github.resilience4j.circuitbreaker.CircuitBreakerConfig;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetrics;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * Makes the clients of upstreams, all with the same protections.
 */
@Component
@EnableConfigurationProperties(PaceSettings.class)
public class UpstreamClients {

	/** Long enough to spare an upstream that is down, short enough for the next sweep. */
	private static final Duration OPEN_FOR = Duration.ofSeconds(15);

	private static final String USER_AGENT = "AIGG-Insights/0.1";

	private final ObjectProvider<RestClient.Builder> builders;

	private final CircuitBreakerRegistry circuits = CircuitBreakerRegistry.of(CircuitBreakerConfig.custom()
		.slidingWindowSize(20)
		.minimumNumberOfCalls(10)
		.waitDurationInOpenState(OPEN_FOR)
		.build());

	private final Paces paces;

	private final MeterRegistry meters;

	UpstreamClients(ObjectProvider<RestClient.Builder> builders, MeterRegistry meters, PaceSettings pace) {
		this.builders = builders;
		this.meters = meters;
		this.paces = new Paces(pace, meters);
		TaggedCircuitBreakerMetrics.ofCircuitBreakerRegistry(this.circuits).bindTo(meters);
	}

	/**
	 * Makes a client. GET and HEAD are repeated when a failure may pass (no connection,
	 * time-out, 429, 5xx); everything else is sent once. While an upstream keeps failing,
	 * calls fail at once with {@link UpstreamUnavailableException}. Calls wait for their
	 * turn where {@code aigg.pace} has a limit for the upstream's name.
	 * @param name the upstream's name in metrics; all clients of one name share its
	 * limits
	 * @param settings how to call it
	 * @return a builder, for the caller to add its key and converters
	 */
	public RestClient.Builder create(String name, UpstreamSettings settings) {
		return create(name, settings, this.paces.of(name, settings.baseUrl()));
	}

	/**
	 * Makes a client for work that can wait: the same as {@link #create}, but its calls
	 * may take only a part of the upstream's limit, so that urgent ones find room.
	 * @param name the upstream's name in metrics
	 * @param settings how to call it
	 * @return a builder, for the caller to add its key and converters
	 */
	public RestClient.Builder createForBackground(String name, UpstreamSettings settings) {
		return create(name, settings, this.paces.ofBackground(name, settings.baseUrl()));
	}

	private RestClient.Builder create(String name, UpstreamSettings settings, UpstreamPace pace) {
		HttpClient http = HttpClient.newBuilder()
			.connectTimeout(settings.connectTimeout())
			.followRedirects(HttpClient.Redirect.NEVER)
			.executor(Executors.newVirtualThreadPerTaskExecutor())
			.build();
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(http);
		requests.setReadTimeout(settings.readTimeout());
		return this.builders.getObject()
			.baseUrl(settings.baseUrl().toString())
			.requestFactory(requests)
			.defaultHeader("User-Agent", USER_AGENT)
			.requestInterceptor(new UpstreamCalls(name, settings, this.circuits.circuitBreaker(name), pace,
					new UpstreamMetrics(name, this.meters)));
	}

}
