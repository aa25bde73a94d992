package ai.aigg.insights.benchmarks.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.benchmarks.world.Surroundings;
import tools.jackson.databind.JsonNode;

/**
 * What the simulated X knows of mentions and their visible replies.
 */
final class Truth {

	/** Mentions that deserve no reply are called so. */
	static final String SILENT = "silent";

	private static final int PAGE = 10_000;

	private final Surroundings around;

	Truth(Surroundings around) {
		this.around = around;
	}

	/** The fates of all mentions, by what they are called. */
	Map<String, List<Phase.Fate>> fates() throws InterruptedException {
		Map<String, List<Phase.Fate>> fates = new HashMap<>();
		String after = "0";
		while (!after.isEmpty()) {
			JsonNode page = this.around.call("GET", "/sim/x/truth?compact=true&limit=" + PAGE + "&after=" + after, "");
			for (JsonNode row : page.path("mentions")) {
				fates.computeIfAbsent(row.path(2).asString(), (tag) -> new ArrayList<>())
					.add(new Phase.Fate(row.path(0).asString(), row.path(1).asInt(), row.path(3).asLong(),
							row.path(4).asLong()));
			}
			after = page.path("next").asString("");
		}
		return fates;
	}

	/** Ids of mentions that deserved a reply and have none, the oldest first. */
	List<String> withoutReply() throws InterruptedException {
		return fates().entrySet()
			.stream()
			.filter((phase) -> !phase.getKey().equals(SILENT))
			.flatMap((phase) -> phase.getValue().stream())
			.filter((fate) -> !fate.answered())
			.map(Phase.Fate::id)
			.sorted()
			.toList();
	}

	/** Mentions that deserved a reply and have none. */
	int missed() throws InterruptedException {
		return count("none", false);
	}

	/** Mentions with more replies than they deserve, and replies to nobody. */
	int doubled() throws InterruptedException {
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
		return this.around.call("GET", "/sim/x/truth/totals", "");
	}

}
