package ai.aigg.insights.kit.http;

import java.io.IOException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import org.jspecify.annotations.Nullable;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpRequest;
import org.springframework.http.client.ClientHttpRequestExecution;
import org.springframework.http.client.ClientHttpRequestInterceptor;
import org.springframework.http.client.ClientHttpResponse;

/**
 * Stands between us and an upstream: lets calls wait for their turn, counts those under
 * way, repeats safe ones, opens the circuit, caps the body.
 */
final class UpstreamCalls implements ClientHttpRequestInterceptor {

	private static final Set<HttpMethod> SAFE = Set.of(HttpMethod.GET, HttpMethod.HEAD);

	private static final int TOO_MANY_REQUESTS = 429;

	private static final String TRACEPARENT = "traceparent";

	private final String name;

	private final UpstreamSettings settings;

	private final CircuitBreaker circuit;

	private final Semaphore permits;

	private final RetryTemplate retry;

	private final UpstreamPace pace;

	private final UpstreamMetrics metrics;

	UpstreamCalls(String name, UpstreamSettings settings, CircuitBreaker circuit, UpstreamPace pace,
			UpstreamMetrics metrics) {
		this.name = name;
		this.settings = settings;
		this.circuit = circuit;
		this.pace = pace;
		this.metrics = metrics;
		this.permits = new Semaphore(settings.maxConcurrent(), true);
		this.retry = new RetryTemplate(RetryPolicy.builder()
			.maxRetries(settings.retries())
			.delay(Duration.ofMillis(200))
			.jitter(Duration.ofMillis(100))
			.multiplier(2)
			.maxDelay(Duration.ofSeconds(5))
			.includes(IOException.class)
			.excludes(UpstreamUnavailableException.class)
			.build());
	}

	@Override
	public ClientHttpResponse intercept(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		if (!isSafe(request)) {
			return call(request, body, execution);
		}
		Attempts attempts = new Attempts();
		try {
			return this.retry.execute(() -> attempts.next(request, body, execution));
		}
		catch (RetryException ex) {
			if (attempts.last != null) {
				return attempts.last;
			}
			throw (ex.getCause() instanceof IOException cause) ? cause : new IOException(ex.getCause());
		}
	}

	private static boolean isSafe(HttpRequest request) {
		return SAFE.contains(request.getMethod());
	}

	private ClientHttpResponse call(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
			throws IOException {
		// Whose question it is is none of the upstream's business.
		request.getHeaders().remove(TRACEPARENT);
		this.pace.await(request.getURI());
		if (!this.circuit.tryAcquirePermission()) {
			this.metrics.refused();
			throw new UpstreamUnavailableException(this.name + " keeps failing and is left alone for a while");
		}
		acquire();
		long start = this.circuit.getCurrentTimestamp();
		try {
			ClientHttpResponse response = execution.execute(request, body);
			this.pace.answered(request.getURI(), time(start), response.getStatusCode().value() == TOO_MANY_REQUESTS);
			this.metrics.answered(response.getStatusCode().value(), time(start));
			if (response.getStatusCode().is5xxServerError()) {
				this.circuit.onError(elapsed(start), this.circuit.getTimestampUnit(),
						new IOException("status " + response.getStatusCode().value()));
			}
			else {
				this.circuit.onSuccess(elapsed(start), this.circuit.getTimestampUnit());
			}
			return new CappedResponse(response, this.settings.maxResponse().toBytes());
		}
		catch (IOException | RuntimeException ex) {
			this.metrics.failed(time(start));
			this.circuit.onError(elapsed(start), this.circuit.getTimestampUnit(), ex);
			throw ex;
		}
		finally {
			this.permits.release();
		}
	}

	private void acquire() throws IOException {
		try {
			if (!this.permits.tryAcquire(this.settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)) {
				this.circuit.releasePermission();
				this.metrics.refused();
				throw new UpstreamUnavailableException("Too many calls of " + this.name + " are under way");
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			this.circuit.releasePermission();
			throw new IOException("Interrupted before the call of " + this.name, ex);
		}
	}

	private Duration time(long start) {
		return Duration.of(elapsed(start), this.circuit.getTimestampUnit().toChronoUnit());
	}

	private long elapsed(long start) {
		return this.circuit.getCurrentTimestamp() - start;
	}

	/**
	 * The tries of one call; the last answer is handed on even when it is a failure, for
	 * its body says why.
	 */
	private final class Attempts {

		private @Nullable ClientHttpResponse last;

		ClientHttpResponse next(HttpRequest request, byte[] body, ClientHttpRequestExecution execution)
				throws IOException {
			if (this.last != null) {
				this.last.close();
				this.last = null;
			}
			ClientHttpResponse response = call(request, body, execution);
			if (mayPass(response)) {
				this.last = response;
				throw new IOException(
						"%s answered %d".formatted(UpstreamCalls.this.name, response.getStatusCode().value()));
			}
			return response;
		}

		private static boolean mayPass(ClientHttpResponse response) throws IOException {
			return response.getStatusCode().is5xxServerError() || response.getStatusCode().value() == TOO_MANY_REQUESTS;
		}

	}

}
