package ai.aigg.insights.stack.run;

import java.net.URI;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.stack.problem.StackProblem;
import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Upstream;
import ai.aigg.insights.stack.settings.Upstreams;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Where the services are sent, and with which keys.
 */
class UpstreamPropertiesTests {

	private static final Map<String, String> KEYS = Map.of("PERPLEXITY_API_KEY", "real-p", "X_BEARER_TOKEN", "real-b",
			"X_BOT_USER_ID", "42", "X_BOT_USERNAME", "bot", "X_CONSUMER_KEY", "real-ck", "X_CONSUMER_SECRET", "real-cs",
			"X_ACCESS_TOKEN", "real-t", "X_ACCESS_TOKEN_SECRET", "real-ts");

	@Test
	void sendsNoRealKeyToASimulator() {
		Map<String, String> properties = properties(Upstreams.SIMULATED, KEYS).all();
		assertThat(properties.values()).noneMatch((value) -> value.contains("real-"));
		assertThat(properties).containsEntry("aigg.upstream.gamma.base-url", "http://127.0.0.1:1/gamma")
			.containsEntry("aigg.upstream.data.base-url", "http://127.0.0.1:1/data")
			.containsEntry("aigg.x.dry-run", "false");
	}

	@Test
	void asksPolymarketItselfWithoutAnyKeyAndLeavesPerplexityOut() {
		UpstreamProperties properties = properties(new Upstreams(Set.of(Upstream.MARKETS), null), Map.of());
		properties.check();
		assertThat(properties.all()).containsEntry("aigg.upstream.gamma.base-url", "https://gamma-api.polymarket.com")
			.containsEntry("aigg.upstream.clob.base-url", "https://clob.polymarket.com")
			.containsEntry("aigg.upstream.data.base-url", "https://data-api.polymarket.com")
			.containsEntry("aigg.research.perplexity.key", "");
	}

	@Test
	void staysInDryRunOnTheRealXUntilToldOtherwise() {
		Upstreams x = new Upstreams(Set.of(Upstream.X), null);
		assertThat(properties(x, KEYS).all()).containsEntry("aigg.x.dry-run", "true")
			.containsEntry("aigg.x.bearer-token", "real-b")
			.containsEntry("aigg.x.oauth1.access-token-secret", "real-ts");
		Map<String, String> posting = new HashMap<>(KEYS);
		posting.put("X_DRY_RUN", "false");
		assertThat(properties(x, posting).all()).containsEntry("aigg.x.dry-run", "false");
	}

	@Test
	void namesTheKeyThatIsMissingForALiveUpstream() {
		assertThatExceptionOfType(StackProblem.class)
			.isThrownBy(() -> properties(new Upstreams(Set.of(Upstream.PERPLEXITY), null), Map.of()).check())
			.withMessage("PERPLEXITY_API_KEY is not set, and --live perplexity needs it.");
		assertThatExceptionOfType(StackProblem.class)
			.isThrownBy(() -> properties(new Upstreams(Set.of(Upstream.X), null), Map.of()).check())
			.withMessageContaining("X_BEARER_TOKEN");
	}

	@Test
	void wantsTheKeysForPostingOnlyWhenItPosts() {
		Map<String, String> reading = new HashMap<>(KEYS);
		reading.keySet().removeIf((name) -> name.contains("CONSUMER") || name.contains("ACCESS"));
		Upstreams x = new Upstreams(Set.of(Upstream.X), null);
		properties(x, reading).check();
		reading.put("X_DRY_RUN", "false");
		assertThatExceptionOfType(StackProblem.class).isThrownBy(() -> properties(x, reading).check())
			.withMessageContaining("X_CONSUMER_KEY");
	}

	private static UpstreamProperties properties(Upstreams upstreams, Map<String, String> environment) {
		return new UpstreamProperties(upstreams, Environment.of(environment, Path.of("absent")),
				URI.create("http://127.0.0.1:1"));
	}

}
