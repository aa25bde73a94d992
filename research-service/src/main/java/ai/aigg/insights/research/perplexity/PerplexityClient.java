package ai.aigg.insights.research.perplexity;

import java.io.IOException;
import java.time.Duration;

import ai.aigg.insights.kit.http.UpstreamClients;
import ai.aigg.insights.kit.http.UpstreamSettings;
import ai.aigg.insights.kit.http.UpstreamUnavailableException;
import ai.aigg.insights.research.evidence.MissingReason;
import ai.aigg.insights.schema.events.EventJson;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.HttpRequest;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Sends requests. It repeats them itself: whether a refusal may pass stands in its body,
 * which the common client does not read.
 */
final class PerplexityClient {

	private final RestClient http;

	private final String key;

	private final RetryTemplate retry;

	/**
	 * Makes a client.
	 * @param clients makes the HTTP part
	 * @param name the upstream's name in metrics
	 * @param upstream how to call it
	 * @param key the API key
	 */
	PerplexityClient(UpstreamClients clients, String name, UpstreamSettings upstream, String key) {
		this.http = clients.create(name, upstream).build();
		this.key = key.strip();
		this.retry = new RetryTemplate(RetryPolicy.builder()
			.maxRetries(upstream.retries())
			.delay(Duration.ofMillis(300))
			.jitter(Duration.ofMillis(100))
			.multiplier(3)
			.maxDelay(Duration.ofSeconds(5))
			.predicate((failure) -> failure instanceof PerplexityFailedException failed && failed.mayPass())
			.build());
	}

	/**
	 * Asks.
	 * @param path the endpoint
	 * @param body the request's JSON
	 * @return the answer's JSON
	 * @throws PerplexityFailedException when there is no proper answer
	 */
	JsonNode post(String path, String body) {
		try {
			return this.retry.execute(() -> call(path, body));
		}
		catch (RetryException ex) {
			throw (ex.getCause() instanceof PerplexityFailedException failed) ? failed
					: new PerplexityFailedException(MissingReason.BROKEN, false, "The call failed", ex);
		}
	}

	private JsonNode call(String path, String body) {
		try {
			return this.http.post()
				.uri(path)
				.contentType(MediaType.APPLICATION_JSON)
				.headers((headers) -> headers.setBearerAuth(this.key))
				.body(body)
				.exchangeForRequiredValue(PerplexityClient::read);
		}
		catch (ResourceAccessException ex) {
			// A call that was not even made is not repeated: the circuit is open.
			boolean called = !(ex.getCause() instanceof UpstreamUnavailableException);
			throw new PerplexityFailedException(MissingReason.UNREACHABLE, called, "No answer", ex);
		}
	}

	private static JsonNode read(HttpRequest request, ClientHttpResponse response) throws IOException {
		byte[] body = response.getBody().readAllBytes();
		if (!response.getStatusCode().is2xxSuccessful()) {
			throw PerplexityErrors.of(response.getStatusCode().value(), body);
		}
		try {
			return EventJson.mapper().readTree(body);
		}
		catch (JacksonException ex) {
			throw new PerplexityFailedException(MissingReason.UNREADABLE, false, "The answer is no JSON", ex);
		}
	}

}
