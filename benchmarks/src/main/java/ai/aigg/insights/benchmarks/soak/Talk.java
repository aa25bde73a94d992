package ai.aigg.insights.benchmarks.soak;

import java.util.List;
import java.util.Map;

import ai.aigg.insights.benchmarks.mentions.Truth;
import ai.aigg.insights.benchmarks.world.MeasuredService;
import ai.aigg.insights.benchmarks.world.SimulatorControl;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The people on X: they ask at a steady pace, and one of them is blocked.
 */
final class Talk {

	/** What the truth calls mentions that deserve a reply. */
	static final String ASKED = "asked";

	private static final String BLOCKED = "blocked_one";

	private static final int PEOPLE = 400;

	private static final int TEXTS = 10_000;

	private static final int MOST = 50_000;

	private final SimulatorControl x;

	private int silent;

	Talk(SimulatorControl x) {
		this.x = x;
	}

	/**
	 * Begins.
	 * @param owner sessions that may read markets and block people
	 * @param rate mentions a second
	 */
	void begin(JdbcClient owner, double rate) throws InterruptedException {
		String id = this.x.call("PUT", "/sim/x/users/" + BLOCKED, "{}").path("id").asString();
		owner.sql("INSERT INTO twitter_users (user_id, username, access_level) VALUES (:id, :name, 'blocked')")
			.param("id", id)
			.param("name", BLOCKED)
			.update();
		List<Map<String, String>> texts = owner.sql(
				"SELECT question FROM markets WHERE NOT closed AND length(question) < 200 ORDER BY md5(market_id) LIMIT :most")
			.param("most", TEXTS)
			.query(String.class)
			.list()
			.stream()
			.map((question) -> Map.of("text", "@%s %s".formatted(MeasuredService.BOT, question), "tag", ASKED))
			.toList();
		post("/sim/x/load", Map.of("mentions", MOST, "users", PEOPLE, "perSecond", rate, "texts", texts));
	}

	/** Somebody speaks who deserves no reply, and is reposted by somebody else. */
	void silent() throws InterruptedException {
		this.silent++;
		String text = "@%s will it rain on day %d?".formatted(MeasuredService.BOT, this.silent);
		String id = this.x
			.call("POST", "/sim/x/posts", json(Map.of("username", BLOCKED, "text", text, "tag", Truth.SILENT)))
			.path("id")
			.asString();
		post("/sim/x/posts",
				Map.of("username", "fan_" + this.silent, "repostOf", Long.parseLong(id), "tag", Truth.SILENT));
	}

	/** Nobody asks any more. */
	void end() throws InterruptedException {
		this.x.call("DELETE", "/sim/x/load", "");
	}

	private void post(String path, Object body) throws InterruptedException {
		this.x.call("POST", path, json(body));
	}

	private static String json(Object body) {
		return JsonMapper.shared().writeValueAsString(body);
	}

}
