package ai.aigg.insights.stack.ring;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.stack.observe.PrometheusServer;
import ai.aigg.insights.stack.servers.GivenServers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.awaitility.Awaitility.await;

/**
 * The ring on the embedded servers.
 */
class RingIT extends RingScenarios {

	@Override
	GivenServers servers() {
		TestDatabase database = TestServers.newBlankDatabase();
		return new GivenServers(database.owner(), database.jdbcUrl(), TestServers.bootstrapServers());
	}

	@Override
	void stopServers() {
		// They end with the JVM.
	}

	@Test
	void everyExpressionOfDashboardsAndRulesFindsSeries(@TempDir Path folder) throws IOException, InterruptedException {
		try (PrometheusServer prometheus = PrometheusServer.start(folder, metrics())) {
			await("Prometheus").atMost(Duration.ofSeconds(20)).until(prometheus::isReady);
			visit();
			askAndAwait("peggy", "rupert", "trent");
			await("series for every expression").atMost(Duration.ofSeconds(120))
				.pollInterval(Duration.ofSeconds(2))
				.until(prometheus::complaints, List::isEmpty);
		}
	}

}
