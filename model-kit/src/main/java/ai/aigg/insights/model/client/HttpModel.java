package ai.aigg.insights.model.client;

import java.io.IOException;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpTimeoutException;
import java.time.Clock;
import java.time.Duration;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.core.retry.RetryException;
import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;
import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;
import org.springframework.web.client.RestClientException;

/**
 * A model behind HTTP.
 */
final class HttpModel implements LanguageModel {

	private static final Logger logger = LoggerFactory.getLogger(HttpModel.class);

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final RestClient client;

	private final Protocol protocol;

	private final ModelSettings settings;

	private final Clock clock;

	private final RetryTemplate retry;

	HttpModel(RestClient client, Protocol protocol, ModelSettings settings, Clock clock) {
		this.client = client;
		this.protocol = protocol;
		this.settings = settings;
		this.clock = clock;
		this.retry = new RetryTemplate(RetryPolicy.builder()
			.maxRetries(settings.retries())
			.delay(Duration.ofMillis(300))
			.jitter(Duration.ofMillis(100))
			.predicate((ex) -> ex instanceof ModelException.Unavailable unavailable && unavailable.isPassing())
			.build());
	}

	@Override
	public AnswerForm form() {
		return this.settings.form();
	}

	@Override
	public ModelAnswer ask(ModelRequest request) {
		long start = System.nanoTime();
		try {
			Protocol.Said said = this.retry.execute(() -> call(request));
			Duration duration = Duration.ofNanos(System.nanoTime() - start);
			logger.debug("{} answered in {} with {}", said.model(), duration, said.usage());
			return new ModelAnswer(said.text(), said.model(), said.usage(), duration);
		}
		catch (RetryException ex) {
			if (ex.getCause() instanceof ModelException failure) {
				throw failure;
			}
			throw new IllegalStateException("A model was called in a way that fails", ex);
		}
	}

	private Protocol.Said call(ModelRequest request) {
		Protocol.Said said = this.protocol.read(post(request));
		if (said.text().isBlank()) {
			throw new ModelException.Empty("The answer has no text", said.usage());
		}
		return said;
	}

	private JsonNode post(ModelRequest request) {
		try {
			return this.client.post()
				.uri(this.protocol.path())
				.contentType(MediaType.APPLICATION_JSON)
				.accept(MediaType.APPLICATION_JSON)
				.headers((headers) -> this.protocol.headers().forEach(headers::set))
				.body(MAPPER.writeValueAsBytes(this.protocol.body(request)))
				.exchangeForRequiredValue((sent, response) -> read(response));
		}
		catch (RestClientException ex) {
			throw failure(ex);
		}
	}

	private JsonNode read(ClientHttpResponse response) throws IOException {
		int most = Math.toIntExact(this.settings.maxResponse().toBytes());
		byte[] body = response.getBody().readNBytes(most + 1);
		int status = response.getStatusCode().value();
		if (status != 200) {
			throw HttpFailure.of(status, response.getHeaders(), body, this.clock.instant());
		}
		if (body.length > most) {
			throw new ModelException.Malformed("The answer is larger than allowed", Usage.NONE, null);
		}
		try {
			JsonNode answer = MAPPER.readTree(body);
			if (answer.isObject()) {
				return answer;
			}
		}
		catch (JacksonException ex) {
			throw new ModelException.Malformed("The answer is no JSON", Usage.NONE, ex);
		}
		throw new ModelException.Malformed("The answer is no JSON object", Usage.NONE, null);
	}

	private static ModelException failure(RestClientException ex) {
		for (Throwable cause = ex; cause != null; cause = cause.getCause()) {
			if (cause instanceof HttpTimeoutException && !(cause instanceof HttpConnectTimeoutException)) {
				return new ModelException.TimedOut("The model took too long", ex);
			}
		}
		return new ModelException.Unavailable("The model cannot be reached", true, ex);
	}

}
