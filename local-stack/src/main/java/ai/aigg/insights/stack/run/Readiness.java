package ai.aigg.insights.stack.run;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

import ai.aigg.insights.schema.events.EventJson;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

/**
 * Asks a service over HTTP how it is.
 */
public final class Readiness {

	private static final Logger log = LoggerFactory.getLogger(Readiness.class);

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

	/**
	 * Why a service takes no work yet, in its own words.
	 * @param base the service's address
	 * @return a sentence, or nothing when it gives none
	 */
	Optional<String> reason(URI base) {
		try {
			HttpRequest request = HttpRequest.newBuilder(base.resolve("/actuator/health/readiness"))
				.timeout(TIMEOUT)
				.build();
			String body = this.http.send(request, HttpResponse.BodyHandlers.ofString()).body();
			return EventJson.mapper().readTree(body).findValuesAsString("reason").stream().findFirst();
		}
		catch (IOException | JacksonException ex) {
			log.debug("No reason from {}", base, ex);
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
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
