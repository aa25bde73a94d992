package ai.aigg.insights.benchmarks.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.benchmarks.world.SimulatorControl;
import tools.jackson.databind.JsonNode;

/**
 * What the simulated X knows of mentions and their visible replies.
 */
public final class Truth {

	/** Mentions that deserve no reply are called so. */
	public static final String SILENT = "silent";

	private static final int PAGE = 10_000;

	private final SimulatorControl control;

	/**
	 * Prepares to ask.
	 * @param control of the simulated X
	 */
	public Truth(SimulatorControl control) {
		this.control = control;
	}

	/**
	 * The fates of all mentions.
	 * @return by what they are called
	 * @throws InterruptedException when the thread is to end
	 */
	public Map<String, List<Phase.Fate>> fates() throws InterruptedException {
		Map<String, List<Phase.Fate>> fates = new HashMap<>();
		String after = "0";
		while (!after.isEmpty()) {
			JsonNode page = this.control.call("GET", "/sim/x/truth?compact=true&limit=" + PAGE + "&after=" + after, "");
			for (JsonNode row : page.path("mentions")) {
				fates.computeIfAbsent(row.path(2).asString(), (tag) -> new ArrayList<>())
					.add(new Phase.Fate(row.path(0).asString(), row.path(1).asInt(), row.path(3).asLong(),
							row.path(4).asLong()));
			}
			after = page.path("next").asString("");
		}
		return fates;
	}

	/**
	 * Mentions that deserved a reply and have none.
	 * @return their ids, the oldest first
	 * @throws InterruptedException when the thread is to end
	 */
	public List<String> withoutReply() throws InterruptedException {
		return fates().entrySet()
			.stream()
			.filter((phase) -> !phase.getKey().equals(SILENT))
			.flatMap((phase) -> phase.getValue().stream())
			.filter((fate) -> !fate.answered())
			.map(Phase.Fate::id)
			.sorted()
			.toList();
	}

	/**
	 * Mentions that deserved a reply and have none.
	 * @return how many
	 * @throws InterruptedException when the thread is to end
	 */
	public int missed() throws InterruptedException {
		return count("none", false);
	}

	/**
	 * Mentions with more replies than they deserve, and replies to nobody.
	 * @return how many
	 * @throws InterruptedException when the thread is to end
	 */
	public int doubled() throws InterruptedException {
		JsonNode totals = totals();
		return count("more", false) + count("one", true) + count("more", true) + totals.path("elsewhere").asInt();
	}

	private int count(String field, boolean silent) throws InterruptedException {
		int sum = 0;
		for (Map.Entry<String, JsonNode> tag : totals().path("byTag").properties()) {
			if (tag.getKey().equals(SILENT) == silent) {
				sum += tag.getValue().path(field).asInt();
			}
		}
		return sum;
	}

	private JsonNode totals() throws InterruptedException {
		return this.control.call("GET", "/sim/x/truth/totals", "");
	}

}
