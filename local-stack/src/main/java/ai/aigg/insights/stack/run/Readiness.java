package ai.aigg.insights.stack.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;

/**
 * Asks a service over HTTP how it is.
 */
public final class Readiness {

	private static final Duration TIMEOUT = Duration.ofSeconds(3);

	private final HttpClient http;

	/**
	 * Prepares the questions.
	 * @param http the client to ask with
	 */
	public Readiness(HttpClient http) {
		this.http = http;
	}

	/**
	 * Whether a service takes work.
	 * @param base the service's address
	 * @return {@code true} when its readiness answers 200
	 */
	public boolean isReady(URI base) {
		return status(base.resolve("/actuator/health/readiness")) == 200;
	}

	/**
	 * How a service is, with everything that it depends on.
	 * @param base the service's address
	 * @return {@code up}, {@code down}, or {@code unreachable}
	 */
	public String health(URI base) {
		return switch (status(base.resolve("/actuator/health"))) {
			case 200 -> "up";
			case 0 -> "unreachable";
			default -> "down";
		};
	}

	private int status(URI address) {
		try {
			HttpRequest request = HttpRequest.newBuilder(address).timeout(TIMEOUT).build();
			return this.http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode();
		}
		catch (IOException ex) {
			return 0;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 0;
		}
	}

}
