package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.kit.http.UpstreamSettings;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.web.util.DefaultUriBuilderFactory;

/**
 * Opens X's filtered stream, as the app. It needs a client of its own: an answer without
 * an end fits no limit of the others.
 */
public class XStream {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private static final String TAG = "aigg-mentions";

	private final HttpClient client;

	private final UpstreamSettings settings;

	private final String bearerToken;

	private final Bot bot;

	XStream(UpstreamSettings settings, String bearerToken, Bot bot) {
		this.client = HttpClient.newBuilder().connectTimeout(settings.connectTimeout()).build();
		this.settings = settings;
		this.bearerToken = bearerToken;
		this.bot = bot;
	}

	/**
	 * Opens the stream.
	 * @return X's answer; with status 200 its body goes on until somebody closes it
	 * @throws IOException when X cannot be reached
	 * @throws InterruptedException when the caller is to stop
	 */
	public HttpResponse<InputStream> open() throws IOException, InterruptedException {
		XRequest request = XRequest.stream(this.bot);
		return this.client.send(request(uri(request.template(), request.variables())).GET().build(),
				BodyHandlers.ofInputStream());
	}

	/**
	 * Tells X what to stream: posts with our handle that are neither reposts nor ours. X
	 * takes the same rule twice without harm.
	 * @return X's status
	 * @throws IOException when X cannot be reached
	 * @throws InterruptedException when the caller is to stop
	 */
	public int addRule() throws IOException, InterruptedException {
		String rule = "@%1$s -is:retweet -from:%1$s".formatted(this.bot.username());
		byte[] body = MAPPER.writeValueAsBytes(Map.of("add", List.of(Map.of("value", rule, "tag", TAG))));
		return this.client
			.send(request(uri(XRequest.STREAM_RULES, Map.of())).timeout(this.settings.readTimeout())
				.header("Content-Type", "application/json")
				.POST(BodyPublishers.ofByteArray(body))
				.build(), BodyHandlers.discarding())
			.statusCode();
	}

	private HttpRequest.Builder request(URI uri) {
		return HttpRequest.newBuilder(uri).header("Authorization", "Bearer " + this.bearerToken);
	}

	private URI uri(String template, Map<String, String> variables) {
		return new DefaultUriBuilderFactory(this.settings.baseUrl().toString()).expand(template, variables);
	}

}
