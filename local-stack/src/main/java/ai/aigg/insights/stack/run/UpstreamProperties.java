package ai.aigg.insights.stack.run;

import java.net.URI;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;

import ai.aigg.insights.stack.problem.StackProblem;
import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Upstream;
import ai.aigg.insights.stack.settings.Upstreams;
import ai.aigg.insights.stack.settings.Variables;

/**
 * Where the services find their upstreams, and with which keys. Real keys go to live
 * upstreams only.
 */
final class UpstreamProperties {

	private static final String NO_QUOTA = "1000000";

	private static final String SIMULATED_KEY = "simulated";

	private final Upstreams upstreams;

	private final Environment environment;

	private final URI simulators;

	UpstreamProperties(Upstreams upstreams, Environment environment, URI simulators) {
		this.upstreams = upstreams;
		this.environment = environment;
		this.simulators = simulators;
	}

	/**
	 * Refuses a live upstream whose key is missing, before anything starts.
	 * @throws StackProblem names the first variable that is missing
	 */
	void check() {
		if (this.upstreams.isLive(Upstream.X)) {
			Variables.X_READING.forEach((variable) -> key(Upstream.X, variable));
			if (posts() && !postsByOAuth2()) {
				Variables.X_POSTING.forEach((variable) -> key(Upstream.X, variable));
			}
		}
		if (this.upstreams.isLive(Upstream.PERPLEXITY)) {
			key(Upstream.PERPLEXITY, Variables.PERPLEXITY);
		}
		if (this.upstreams.isLive(Upstream.MODEL)) {
			Variables.MODEL.forEach((variable) -> key(Upstream.MODEL, variable));
		}
	}

	private boolean posts() {
		return this.environment.get("X_DRY_RUN").filter("false"::equalsIgnoreCase).isPresent();
	}

	private boolean postsByOAuth2() {
		return Variables.X_OAUTH2.stream().allMatch((variable) -> this.environment.get(variable).isPresent());
	}

	private String key(Upstream upstream, String variable) {
		return this.environment.get(variable)
			.orElseThrow(() -> new StackProblem(
					"%s is not set, and --live %s needs it.".formatted(variable, upstream.label()),
					"Set it in the environment or in .env (.env.example shows how), or leave %s out of --live."
						.formatted(upstream.label())));
	}

	/**
	 * The settings, the same for every service; each takes what it knows.
	 * @return Spring properties
	 */
	Map<String, String> all() {
		Map<String, String> properties = new HashMap<>();
		markets(properties);
		x(properties);
		perplexity(properties);
		model(properties);
		return properties;
	}

	private void markets(Map<String, String> properties) {
		boolean live = this.upstreams.isLive(Upstream.MARKETS);
		properties.put("aigg.upstream.gamma.base-url", live ? "https://gamma-api.polymarket.com" : simulated("gamma"));
		properties.put("aigg.upstream.clob.base-url", live ? "https://clob.polymarket.com" : simulated("clob"));
		properties.put("aigg.upstream.data.base-url", live ? "https://data-api.polymarket.com" : simulated("data"));
		properties.put("aigg.upstream.clob-socket.url", live ? "wss://ws-subscriptions-clob.polymarket.com/ws/market"
				: simulated("clob/ws/market").replaceFirst("^http", "ws"));
		// The simulated Polymarket has no limits to keep to.
		properties.put("aigg.pace.enabled", Boolean.toString(live));
	}

	private void x(Map<String, String> properties) {
		Stream.concat(Variables.GATEWAY.stream(), Variables.ADMIN.stream())
			.forEach(
					(variable) -> this.environment.get(variable).ifPresent((value) -> properties.put(variable, value)));
		if (!this.upstreams.isLive(Upstream.X)) {
			properties.put("aigg.upstream.x.base-url", simulated("x"));
			properties.put("aigg.x.bearer-token", SIMULATED_KEY);
			properties.put("aigg.x.bot.user-id", SimulatedBot.USER_ID);
			properties.put("aigg.x.bot.username", SimulatedBot.USERNAME);
			for (String key : List.of("consumer-key", "consumer-secret", "access-token", "access-token-secret")) {
				properties.put("aigg.x.oauth1." + key, SIMULATED_KEY);
			}
			properties.put("aigg.x.dry-run", "false");
			// The simulated X has no quota to save and charges nothing.
			properties.put("aigg.x.spend.usd-per-day", "1000000");
			properties.put("aigg.gateway.mentions.poll-interval", "250ms");
			for (String quota : List.of("whitelist", "vip", "conversation", "global")) {
				properties.put("aigg.gateway.quotas." + quota + "-hour", NO_QUOTA);
				properties.put("aigg.gateway.quotas." + quota + "-day", NO_QUOTA);
			}
			return;
		}
		properties.put("aigg.upstream.x.base-url", "https://api.x.com");
		properties.put("aigg.x.bearer-token", key(Upstream.X, "X_BEARER_TOKEN"));
		properties.put("aigg.x.bot.user-id", key(Upstream.X, "X_BOT_USER_ID"));
		properties.put("aigg.x.bot.username", key(Upstream.X, "X_BOT_USERNAME"));
		for (String variable : Variables.X_POSTING) {
			properties.put("aigg.x.oauth1." + variable.substring(2).toLowerCase(Locale.ROOT).replace('_', '-'),
					this.environment.get(variable).orElse(""));
		}
		for (String variable : Variables.X_OAUTH2) {
			properties.put(
					"aigg.x.oauth2."
							+ variable.substring("X_OAUTH2_".length()).toLowerCase(Locale.ROOT).replace('_', '-'),
					this.environment.get(variable).orElse(""));
		}
		properties.put("aigg.x.oauth2.token-key", this.environment.get("X_TOKEN_KEY").orElse(""));
		properties.put("aigg.x.oauth2.token-key-file", this.environment.get("X_TOKEN_KEY_FILE").orElse(""));
		this.environment.get("X_USD_PER_DAY").ifPresent((usd) -> properties.put("aigg.x.spend.usd-per-day", usd));
		this.environment.get("X_REPLY_CHART").ifPresent((chart) -> properties.put("aigg.gateway.chart.enabled", chart));
		properties.put("aigg.x.dry-run", Boolean.toString(!posts()));
	}

	private void perplexity(Map<String, String> properties) {
		if (this.upstreams.isLive(Upstream.PERPLEXITY)) {
			properties.put("aigg.upstream.perplexity.base-url", "https://api.perplexity.ai");
			properties.put("aigg.research.perplexity.key", key(Upstream.PERPLEXITY, Variables.PERPLEXITY));
			return;
		}
		properties.put("aigg.upstream.perplexity.base-url", simulated("perplexity"));
		// Without a key the service does not ask it.
		properties.put("aigg.research.perplexity.key", this.upstreams.perplexityIsSimulated() ? SIMULATED_KEY : "");
	}

	private void model(Map<String, String> properties) {
		String endpoint = "aigg.analysis.model.endpoint.";
		if (this.upstreams.isLive(Upstream.MODEL)) {
			properties.put(endpoint + "provider", key(Upstream.MODEL, "AIGG_MODEL_PROVIDER"));
			properties.put(endpoint + "base-url", key(Upstream.MODEL, "AIGG_MODEL_URL"));
			properties.put(endpoint + "model", key(Upstream.MODEL, "AIGG_MODEL"));
			properties.put(endpoint + "key", key(Upstream.MODEL, "AIGG_MODEL_KEY"));
			return;
		}
		// Whatever the environment holds, nothing is asked that is not live or simulated.
		boolean simulated = this.environment.get("AIGG_MODEL").filter("simulated"::equals).isPresent();
		properties.put(endpoint + "provider", simulated ? "openai" : "none");
		properties.put(endpoint + "base-url", simulated("model/v1"));
		properties.put(endpoint + "model", simulated ? "simulated-model" : "");
		properties.put(endpoint + "key", simulated ? SIMULATED_KEY : "");
	}

	private String simulated(String path) {
		return this.simulators.resolve("/" + path).toString();
	}

}
