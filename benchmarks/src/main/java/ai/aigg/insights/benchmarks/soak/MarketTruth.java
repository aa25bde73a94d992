package ai.aigg.insights.benchmarks.soak;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.benchmarks.world.SimulatorControl;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The rows of the read API against the simulated venue, row by row.
 */
final class MarketTruth {

	private static final int NAMED = 10;

	private final SimulatorControl simulators;

	private final URI api;

	private JsonNode last = JsonMapper.shared().nullNode();

	MarketTruth(SimulatorControl simulators, URI api) {
		this.simulators = simulators;
		this.api = api;
	}

	/** The venue stands still. */
	void freeze() throws InterruptedException {
		this.simulators.call("POST", "/sim/world/freeze", "{\"frozen\":true}");
	}

	/** Compares; whether nothing differs. */
	boolean holds() throws InterruptedException {
		try {
			this.last = this.simulators.call("GET", "/sim/market-truth?api=%s&scope=all".formatted(this.api), "");
			return this.last.path("equal").asBoolean();
		}
		catch (IllegalStateException ex) {
			System.getLogger(MarketTruth.class.getName())
				.log(System.Logger.Level.DEBUG, "The read API does not answer", ex);
			return false;
		}
	}

	/** Rows that were compared. */
	long checked() {
		return this.last.path("checked").asLong(0);
	}

	/** What was wrong when it last compared; one where it never could. */
	long wrong() {
		return this.last.isNull() ? 1 : count("missing_count") + count("surplus_count") + count("different_count");
	}

	/** A few of the differences. */
	List<String> different() {
		List<String> all = new ArrayList<>();
		List.of("missing", "surplus", "different")
			.forEach((kind) -> this.last.path(kind)
				.valueStream()
				.limit(NAMED)
				.forEach((each) -> all.add(kind + " " + each)));
		return all;
	}

	private long count(String field) {
		return this.last.path(field).asLong(0);
	}

}
