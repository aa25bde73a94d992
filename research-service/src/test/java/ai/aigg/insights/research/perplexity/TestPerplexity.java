package ai.aigg.insights.research.perplexity;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Set;

import ai.aigg.insights.kit.http.UpstreamSettings;
import ai.aigg.insights.research.StubServer;
import ai.aigg.insights.research.TestUpstreams;

/**
 * Settings for tests.
 */
final class TestPerplexity {

	private TestPerplexity() {
	}

	static PerplexitySettings settings(String key) {
		return new PerplexitySettings(key, Set.of(PerplexitySettings.Api.values()), 10, "month", List.of("reddit.com"),
				2, 600, new BigDecimal("0.005"), Duration.ofMinutes(5));
	}

	static AgentSettings agent() {
		return new AgentSettings("perplexity/sonar", "medium", 800, 3, new BigDecimal("0.02"));
	}

	static PerplexityUpstream upstream(StubServer server, int retries) {
		UpstreamSettings settings = TestUpstreams.settings(server.uri(), retries);
		return new PerplexityUpstream(settings, settings);
	}

}
