package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.http.MediaType;
import org.springframework.http.client.ClientHttpResponse;
import org.springframework.web.client.RestClient;

/**
 * Asks X, as the app, to send a webhook's events again (X Activity API, 100 times in 15
 * minutes).
 */
public class XWebhooks {

	static final String ALL = "/2/webhooks";

	static final String REPLAY = "/2/webhooks/replay";

	private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyyMMddHHmm")
		.withZone(ZoneOffset.UTC);

	private final RestClient client;

	/**
	 * Prepares the requests.
	 * @param client signs in as the app
	 */
	public XWebhooks(RestClient client) {
		this.client = client;
	}

	/**
	 * Lists the webhooks of the app that X calls.
	 * @return X's ids of them
	 * @throws XReadException when X refuses or its answer is not what was asked for
	 */
	public List<String> ids() {
		return this.client.get()
			.uri(ALL)
			.exchangeForRequiredValue((sent, response) -> read(response).path("data")
				.valueStream()
				.filter((webhook) -> webhook.path("valid").asBoolean(true))
				.map((webhook) -> webhook.path("id").asString(""))
				.filter((id) -> !id.isEmpty())
				.toList());
	}

	/**
	 * Has everything of some minutes sent again. It comes like any other event, in any
	 * order, and much of it is known.
	 * @param webhookId X's id of the webhook
	 * @param from in the first minute, at most 24 hours ago
	 * @param to in the last minute
	 * @throws XReadException when X refuses
	 */
	public void replay(String webhookId, Instant from, Instant to) {
		this.client.post()
			.uri(REPLAY)
			.contentType(MediaType.APPLICATION_JSON)
			.body(replayOf(webhookId, from, to))
			.exchangeForRequiredValue((sent, response) -> read(response));
	}

	private static JsonNode read(ClientHttpResponse response) throws IOException {
		int status = response.getStatusCode().value();
		byte[] body = response.getBody().readAllBytes();
		if (status != 200) {
			throw new XReadException("X answered " + Problem.read(body), status);
		}
		try {
			return JsonMapper.shared().readTree(body);
		}
		catch (JacksonException ex) {
			throw new XReadException("X answered with something that is not JSON", status);
		}
	}

	static Map<String, String> replayOf(String webhookId, Instant from, Instant to) {
		return Map.of("webhook_id", webhookId, "from_date", minute(from), "to_date", minute(to));
	}

	private static String minute(Instant instant) {
		return MINUTE.format(instant);
	}

}
