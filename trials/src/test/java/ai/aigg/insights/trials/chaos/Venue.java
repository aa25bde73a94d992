package ai.aigg.insights.trials.chaos;

import java.net.URI;
import java.util.List;

import ai.aigg.insights.simulators.SimulatorsApplication;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.http.MediaType;
import org.springframework.web.client.RestClient;

/**
 * The simulated Polymarket, and the hands that break and mend it.
 */
final class Venue implements AutoCloseable {

	/** Not the seed of other tests, for they share topics with this one. */
	private static final String SEED = "733";

	private final ConfigurableApplicationContext context;

	private final MarketWorld world;

	private final URI address;

	private final RestClient client;

	/**
	 * Starts one.
	 * @param open least number of open markets
	 * @param archive number of old closed ones
	 */
	Venue(int open, int archive) {
		this.context = SimulatorsApplication.configure(new SpringApplicationBuilder())
			.registerShutdownHook(false)
			.run("--server.port=0", "--server.address=127.0.0.1", "--aigg.simulators.world.seed=" + SEED,
					"--aigg.simulators.world.size=" + open, "--aigg.simulators.world.archive=" + archive,
					"--aigg.simulators.world.tick=1s", "--aigg.simulators.crowd.enabled=false");
		this.world = this.context.getBean(MarketWorld.class);
		this.address = URI
			.create("http://127.0.0.1:" + this.context.getEnvironment().getRequiredProperty("local.server.port"));
		this.client = RestClient.create(this.address.toString());
	}

	URI address() {
		return this.address;
	}

	MarketWorld world() {
		return this.world;
	}

	/**
	 * Finds a market by what we call it.
	 * @param id Gamma's id, or the condition id where only CLOB has named it
	 * @return the market, or {@code null} when the world has dropped it
	 */
	@Nullable MarketView market(String id) {
		return id.startsWith("0x") ? this.world.marketByCondition(id).orElse(null)
				: this.world.marketById(Long.parseLong(id)).orElse(null);
	}

	void traps(String rules) {
		put("/sim/traps", rules);
	}

	void faults(String rules) {
		put("/sim/faults", rules);
	}

	void socket(String faults) {
		put("/sim/socket/faults", faults);
	}

	void limits(String limits) {
		put("/sim/limits", "{\"limits\":\"%s\"}".formatted(limits));
	}

	/** Ends all faults. */
	void mend() {
		for (String path : List.of("/sim/traps", "/sim/faults", "/sim/socket/faults")) {
			this.client.delete().uri(path).retrieve().toBodilessEntity();
		}
		limits("off");
	}

	/** Moves the prices of a tenth of the open markets. */
	void change() {
		this.world.change(0.1);
	}

	/**
	 * Holds a read API against the world, row by row.
	 * @param api where it is
	 * @param scope {@code open} or {@code all}
	 * @return the report
	 */
	JsonNode truth(URI api, String scope) {
		JsonNode report = this.client.get()
			.uri("/sim/market-truth?api={api}&scope={scope}", api, scope)
			.retrieve()
			.body(JsonNode.class);
		if (report == null) {
			throw new IllegalStateException("The simulators gave no report");
		}
		return report;
	}

	private void put(String path, String json) {
		this.client.put().uri(path).contentType(MediaType.APPLICATION_JSON).body(json).retrieve().toBodilessEntity();
	}

	@Override
	public void close() {
		this.context.close();
	}

}
