package ai.aigg.insights.benchmarks.chaos;

import java.net.URI;
import java.util.HashMap;
import java.util.Map;

import ai.aigg.insights.benchmarks.world.SimulatorControl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * What the simulated X does for those who stand behind it.
 */
final class XControl {

	private static final int PAGE = 5_000;

	private final SimulatorControl simulators;

	XControl(SimulatorControl simulators) {
		this.simulators = simulators;
	}

	static String json(Map<String, Object> object) {
		return JsonMapper.shared().writeValueAsString(object);
	}

	/**
	 * Calls it.
	 * @param method HTTP method
	 * @param path such as {@code /sim/x/posts}
	 * @param body JSON
	 * @return its answer
	 * @throws IllegalStateException when it refuses
	 */
	JsonNode call(String method, String path, String body) throws InterruptedException {
		return this.simulators.call(method, path, body);
	}

	/** Lets it push mentions to an address, which must be up. */
	void push(URI address) throws InterruptedException {
		this.simulators.push(address, "post.mention.create");
	}

	/** How many visible replies each mention has, by its first id. */
	Map<String, Integer> replies() throws InterruptedException {
		Map<String, Integer> all = new HashMap<>();
		for (String after = "0"; !after.isEmpty();) {
			JsonNode page = call("GET", "/sim/x/truth?compact=true&limit=%d&after=%s".formatted(PAGE, after), "");
			page.path("mentions").forEach((row) -> all.put(row.get(0).asString(), row.get(1).asInt()));
			after = page.path("next").asString("");
		}
		return all;
	}

	/** How many posts of the bot answer no mention. */
	int elsewhere() throws InterruptedException {
		return call("GET", "/sim/x/truth/totals", "").path("elsewhere").asInt();
	}

}
