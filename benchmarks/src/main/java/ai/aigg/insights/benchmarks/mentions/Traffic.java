package ai.aigg.insights.benchmarks.mentions;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;

import ai.aigg.insights.benchmarks.world.Patience;
import ai.aigg.insights.benchmarks.world.Surroundings;
import tools.jackson.databind.json.JsonMapper;

/**
 * People on the simulated X who mention the bot.
 */
final class Traffic {

	private static final int BURST = 10;

	private static final Duration REST = Duration.ofMinutes(2);

	private final Surroundings around;

	private final int users;

	Traffic(Surroundings around, int users) {
		this.around = around;
		this.users = users;
	}

	/**
	 * Makes everything go wrong that can: events twice, late and lost, edits, posts that
	 * timelines show late, replies whose outcome nobody learns.
	 * @param unknown share of such replies
	 */
	void trouble(double unknown) throws InterruptedException {
		put("/sim/x/webhook", Map.of("duplicateRate", 0.1, "reorderRate", 0.1, "reorderBy", "2s", "dropRate", 0.02));
		if (unknown > 0) {
			String posts = "/x/2/tweets";
			put("/sim/faults", List.of(
					Map.of("method", "POST", "path", posts, "dropAfterCommit", true, "probability", unknown / 2),
					Map.of("method", "POST", "path", posts, "status", 503, "afterCommit", true, "probability",
							unknown / 4),
					Map.of("method", "POST", "path", posts, "status", 503, "probability", unknown / 4)));
		}
	}

	/** Lets everything go well. */
	void calm() throws InterruptedException {
		put("/sim/x/webhook", Map.of("duplicateRate", 0, "reorderRate", 0, "dropRate", 0));
		put("/sim/faults", List.of());
	}

	/**
	 * Mentions the bot.
	 * @param tag what the truth calls these mentions
	 * @param texts what they say
	 * @param rate how many a second
	 * @param troubled whether some are edited and listed late
	 * @throws TimeoutException when the simulator does not keep pace
	 */
	void mention(String tag, List<String> texts, double rate, boolean troubled)
			throws InterruptedException, TimeoutException {
		post("/sim/x/load",
				Map.of("mentions", texts.size(), "users", this.users, "perSecond", rate, "burst", troubled ? BURST : 1,
						"texts", texts.stream().map((text) -> Map.of("text", text, "tag", tag)).toList(), "editRate",
						troubled ? 0.03 : 0, "editAfter", "1s", "lateRate", troubled ? 0.05 : 0, "lateBy", "5s"));
		Patience.await(Duration.ofSeconds((long) (texts.size() / rate)).plus(REST),
				() -> !this.around.call("GET", "/sim/x/load", "").path("running").asBoolean());
	}

	/**
	 * Mentions that deserve no reply: those who are blocked, and reposts.
	 * @param blocked handles of people who are blocked
	 */
	void undeserving(List<String> blocked) throws InterruptedException {
		for (String username : blocked) {
			String text = "@%s will it rain in the town of %s?".formatted("aigginsights", username);
			String id = this.around
				.call("POST", "/sim/x/posts", json(Map.of("username", username, "text", text, "tag", Truth.SILENT)))
				.path("id")
				.asString();
			post("/sim/x/posts", Map.of("username", "fan_" + username.substring(username.indexOf('_') + 1), "repostOf",
					Long.parseLong(id), "tag", Truth.SILENT));
		}
	}

	/**
	 * Makes accounts.
	 * @param count how many
	 * @return numeric id by handle
	 */
	Map<String, String> accounts(int count) throws InterruptedException {
		Map<String, String> ids = new java.util.TreeMap<>();
		for (String name : IntStream.range(0, count).mapToObj((number) -> "blocked_" + number).toList()) {
			ids.put(name, this.around.call("PUT", "/sim/x/users/" + name, "{}").path("id").asString());
		}
		return ids;
	}

	private void post(String path, Object body) throws InterruptedException {
		this.around.call("POST", path, json(body));
	}

	private void put(String path, Object body) throws InterruptedException {
		this.around.call("PUT", path, json(body));
	}

	private static String json(Object body) {
		return JsonMapper.shared().writeValueAsString(body);
	}

}
