package ai.aigg.insights.benchmarks.soak;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.benchmarks.process.Broker;
import ai.aigg.insights.benchmarks.process.Database;
import ai.aigg.insights.benchmarks.world.MeasuredService;

/**
 * The settings of the services, the same for all; each takes what it knows.
 */
final class Settings {

	private static final String KEY = "simulated";

	private static final String PLENTY = "1000000";

	private Settings() {
	}

	/**
	 * Of one service.
	 * @param name its name
	 * @param simulators where the simulators are
	 */
	static Map<String, String> of(String name, Database database, Broker broker, String simulators) {
		Map<String, String> all = new HashMap<>();
		all.put("spring.datasource.url", database.url(name));
		all.put("spring.datasource.password", Database.PASSWORD);
		// As small as it can be kept, so that growth can be seen.
		all.put("spring.datasource.hikari.minimum-idle", "2");
		all.put("spring.datasource.hikari.maximum-pool-size", "15");
		all.put("spring.datasource.hikari.idle-timeout", "20000");
		all.put("spring.kafka.bootstrap-servers", broker.address());
		// The simulated Polymarket has no limits to keep to.
		all.put("aigg.pace.enabled", "false");
		all.put("aigg.upstream.gamma.base-url", simulators + "/gamma");
		all.put("aigg.upstream.clob.base-url", simulators + "/clob");
		all.put("aigg.upstream.clob-socket.url", simulators.replaceFirst("^http", "ws") + "/clob/ws/market");
		all.put("aigg.upstream.data.base-url", simulators + "/data");
		all.put("aigg.upstream.perplexity.base-url", simulators + "/perplexity");
		all.put("aigg.research.perplexity.key", KEY);
		all.put("aigg.research.budget.usd-per-day", PLENTY);
		markets(all);
		model(all, simulators + "/model/v1");
		x(all, simulators + "/x");
		return all;
	}

	private static void markets(Map<String, String> all) {
		all.put("aigg.markets.sync.interval", "15s");
		all.put("aigg.markets.sync.retry", "2s");
		all.put("aigg.markets.backfill.interval", "1m");
		all.put("aigg.markets.backfill.retry", "2s");
		all.put("aigg.markets.live.hot-markets", "500");
	}

	private static void model(Map<String, String> all, String address) {
		String endpoint = "aigg.analysis.model.endpoint.";
		all.put(endpoint + "provider", "openai");
		all.put(endpoint + "base-url", address);
		all.put(endpoint + "key", KEY);
		all.put(endpoint + "model", "simulated-model");
		all.put("aigg.analysis.model.usual-samples", "1");
		for (String level : List.of("all", "levels.whitelist", "levels.other")) {
			all.put("aigg.analysis.budget." + level + ".usd-per-day", PLENTY);
			all.put("aigg.analysis.budget." + level + ".calls-per-day", PLENTY);
		}
		all.put("aigg.analysis.budget.analyses-per-day", PLENTY);
	}

	private static void x(Map<String, String> all, String address) {
		all.put("aigg.upstream.x.base-url", address);
		all.put("aigg.x.bearer-token", "sim-app-token");
		all.put("aigg.x.bot.user-id", MeasuredService.BOT_ID);
		all.put("aigg.x.bot.username", MeasuredService.BOT);
		List.of("consumer-key", "consumer-secret", "access-token", "access-token-secret")
			.forEach((key) -> all.put("aigg.x.oauth1." + key, KEY));
		all.put("aigg.x.dry-run", "false");
		all.put("aigg.x.spend.usd-per-day", PLENTY);
		all.put("aigg.gateway.webhook.oauth2-client-secret", "sim-client-secret");
		all.put("aigg.gateway.mentions.poll-interval", "2s");
		// X lists the latest 800 mentions, so that a longer look back would be cut off.
		all.put("aigg.gateway.mentions.overlap", "1m");
		all.put("aigg.gateway.sending.looks", "2s,5s,15s,45s");
		for (String quota : List.of("whitelist", "vip", "conversation", "global")) {
			all.put("aigg.gateway.quotas." + quota + "-hour", PLENTY);
			all.put("aigg.gateway.quotas." + quota + "-day", PLENTY);
		}
	}

}
