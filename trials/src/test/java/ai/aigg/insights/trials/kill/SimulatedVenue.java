package ai.aigg.insights.trials.kill;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import ai.aigg.insights.simulators.SimulatorsApplication;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The simulated Polymarket, whose time stands still and whose pages can be slowed.
 */
final class SimulatedVenue implements AutoCloseable {

	/** The pages of a sweep. */
	static final String GAMMA_PAGES = "/gamma/markets/keyset";

	/** The pages of a backfill. */
	static final String CLOB_PAGES = "/clob/markets";

	private final ConfigurableApplicationContext simulators;

	private final HttpClient http = HttpClient.newHttpClient();

	private SimulatedVenue(ConfigurableApplicationContext simulators) {
		this.simulators = simulators;
	}

	/**
	 * Starts it.
	 * @param open about how many markets are open
	 * @param archived how many old ones there are
	 * @return the venue, frozen
	 */
	static SimulatedVenue start(int open, int archived) throws IOException, InterruptedException {
		SimulatedVenue venue = new SimulatedVenue(SimulatorsApplication.configure(new SpringApplicationBuilder())
			.registerShutdownHook(false)
			.run("--server.port=0", "--server.address=127.0.0.1", "--aigg.simulators.world.size=" + open,
					"--aigg.simulators.world.archive=" + archived));
		venue.call("POST", "/sim/world/freeze", "{\"frozen\":true}");
		return venue;
	}

	/** The settings with which a service finds it. */
	Map<String, String> settings() {
		return Map.of("aigg.upstream.gamma.base-url", address("/gamma").toString(), "aigg.upstream.clob.base-url",
				address("/clob").toString(), "aigg.pace.enabled", "false", "aigg.markets.live.enabled", "false");
	}

	void slow(String path, Duration delay) throws IOException, InterruptedException {
		call("PUT", "/sim/faults", "[{\"path\":\"%s\",\"delay\":\"%dms\"}]".formatted(path, delay.toMillis()));
	}

	void slowAll(List<String> paths, Duration delay) throws IOException, InterruptedException {
		call("PUT", "/sim/faults",
				paths.stream()
					.map((path) -> "{\"path\":\"%s\",\"delay\":\"%dms\"}".formatted(path, delay.toMillis()))
					.collect(Collectors.joining(",", "[", "]")));
	}

	void hurry() throws IOException, InterruptedException {
		call("PUT", "/sim/faults", "[]");
	}

	/**
	 * Moves the prices of all open markets.
	 * @return how many moved
	 */
	int repriceAll() throws IOException, InterruptedException {
		return call("POST", "/sim/world/change", "{\"share\":1}").path("changed").asInt();
	}

	/**
	 * Compares what a read API shows with the world.
	 * @param api the read API
	 * @param scope {@code open} or {@code all}
	 * @return what differs
	 */
	JsonNode compare(URI api, String scope) throws IOException, InterruptedException {
		return call("GET", "/sim/market-truth?api=%s&scope=%s".formatted(api, scope), "");
	}

	URI address(String path) {
		return URI
			.create("http://127.0.0.1:" + this.simulators.getEnvironment().getProperty("local.server.port") + path);
	}

	private JsonNode call(String method, String path, String body) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(address(path))
			.timeout(Duration.ofSeconds(60))
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.build();
		HttpResponse<String> response = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		if (response.statusCode() != 200) {
			throw new IOException(
					"%s %s: status %d, %s".formatted(method, path, response.statusCode(), response.body()));
		}
		return JsonMapper.shared().readTree(response.body());
	}

	@Override
	public void close() {
		this.http.close();
		this.simulators.close();
	}

}
