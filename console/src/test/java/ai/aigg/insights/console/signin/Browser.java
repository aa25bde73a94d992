package ai.aigg.insights.console.signin;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Somebody who keeps one cookie, whichever console set it, and has little patience.
 */
final class Browser {

	private static final HttpClient CLIENT = HttpClient.newHttpClient();

	private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

	private static final Duration PATIENCE = Duration.ofSeconds(6);

	private String cookie = "";

	/** The cookie as it was set last, with its attributes. */
	private String setCookie = "";

	String setCookie() {
		return this.setCookie;
	}

	HttpResponse<String> get(String address, String... headers) throws IOException, InterruptedException {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(address));
		return send((headers.length > 0) ? request.headers(headers) : request);
	}

	/**
	 * Fills in a form of a page.
	 * @return where it leads
	 */
	String post(String page, String address, Map<String, String> fields) throws IOException, InterruptedException {
		HttpResponse<String> form = get(page);
		Matcher token = TOKEN.matcher(form.body());
		assertThat(token.find()).as(form.body()).isTrue();
		String body = fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&", "_csrf=" + URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) + "&",
					""));
		return location(send(HttpRequest.newBuilder(URI.create(address))
			.header("Content-Type", "application/x-www-form-urlencoded")
			.POST(HttpRequest.BodyPublishers.ofString(body))));
	}

	String signIn(String console, String name, String password) throws IOException, InterruptedException {
		return post(console + "/sign-in", console + "/sign-in", Map.of("username", name, "password", password));
	}

	/** Path and query of where an answer sends on to, or empty. */
	static String location(HttpResponse<String> response) {
		return response.headers()
			.firstValue("Location")
			.map((address) -> address.replaceFirst("^https?://[^/]*", ""))
			.orElse("");
	}

	private HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
		if (!this.cookie.isEmpty()) {
			request.header("Cookie", this.cookie);
		}
		HttpResponse<String> response = CLIENT.send(request.timeout(PATIENCE).build(),
				HttpResponse.BodyHandlers.ofString());
		response.headers().firstValue("Set-Cookie").filter((set) -> !set.contains("Max-Age=0")).ifPresent((set) -> {
			this.setCookie = set;
			this.cookie = set.split(";", 2)[0];
		});
		return response;
	}

}
