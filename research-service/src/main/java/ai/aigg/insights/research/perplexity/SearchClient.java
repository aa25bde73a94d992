package ai.aigg.insights.research.perplexity;

import java.io.IOException;
import java.time.Duration;

import ai.aigg.insights.kit.http.UpstreamClients;
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
import org.springframework.stereotype.Component;
import org.springframework.web.client.ResourceAccessException;
import org.springframework.web.client.RestClient;

/**
 * Sends searches. It repeats them itself: whether a refusal may pass stands in its body,
 * which the common client does not read.
 */
@Component
class SearchClient {

	private final RestClient http;

	private final PerplexitySettings settings;

	private final RetryTemplate retry;

	SearchClient(UpstreamClients clients, PerplexityUpstream upstream, PerplexitySettings settings) {
		this.http = clients.create("perplexity", upstream.perplexity()).build();
		this.settings = settings;
		this.retry = new RetryTemplate(RetryPolicy.builder()
			.maxRetries(upstream.perplexity().retries())
			.delay(Duration.ofMillis(300))
			.jitter(Duration.ofMillis(100))
			.multiplier(3)
			.maxDelay(Duration.ofSeconds(5))
			.predicate((failure) -> failure instanceof SearchFailedException failed && failed.mayPass())
			.build());
	}

	/**
	 * Searches.
	 * @param body the request's JSON
	 * @return the answer's JSON
	 * @throws SearchFailedException when there is no proper answer
	 */
	JsonNode search(String body) {
		try {
			return this.retry.execute(() -> call(body));
		}
		catch (RetryException ex) {
			throw (ex.getCause() instanceof SearchFailedException failed) ? failed
					: new SearchFailedException(MissingReason.BROKEN, false, "The search failed", ex);
		}
	}

	private JsonNode call(String body) {
		try {
			return this.http.post()
				.uri("/search")
				.contentType(MediaType.APPLICATION_JSON)
				.headers((headers) -> headers.setBearerAuth(this.settings.key().strip()))
				.body(body)
				.exchangeForRequiredValue(SearchClient::read);
		}
		catch (ResourceAccessException ex) {
			// A call that was not even made is not repeated: the circuit is open.
			boolean called = !(ex.getCause() instanceof UpstreamUnavailableException);
			throw new SearchFailedException(MissingReason.UNREACHABLE, called, "No answer", ex);
		}
	}

	private static JsonNode read(HttpRequest request, ClientHttpResponse response) throws IOException {
		byte[] body = response.getBody().readAllBytes();
		if (!response.getStatusCode().is2xxSuccessful()) {
			throw SearchErrors.of(response.getStatusCode().value(), body);
		}
		try {
			return EventJson.mapper().readTree(body);
		}
		catch (JacksonException ex) {
			throw new SearchFailedException(MissingReason.UNREADABLE, false, "The answer is no JSON", ex);
		}
	}

}
