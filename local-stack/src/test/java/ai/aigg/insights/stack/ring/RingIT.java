package ai.aigg.insights.stack.ring;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Objects;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.stack.home.StackAddresses;
import ai.aigg.insights.stack.observe.PrometheusServer;
import ai.aigg.insights.stack.observe.RecordedSpans;
import ai.aigg.insights.stack.servers.GivenServers;
import ai.aigg.insights.stack.simulated.Post;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
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
		try (PrometheusServer prometheus = PrometheusServer.start(folder, ring().metrics())) {
			await("Prometheus").atMost(Duration.ofSeconds(20)).until(prometheus::isReady);
			ring().visit();
			ring().askAndAwait("peggy", "rupert", "trent");
			// Before exemplars of these mentions expire: a scrape that they break is
			// broken
			// all the time under load.
			await("scrapes that succeed").atMost(Duration.ofSeconds(30))
				.untilAsserted(() -> assertThat(prometheus.unread()).isEmpty());
			// Kafka's lag by partition is there up to a minute after the first record.
			await("series for every expression").atMost(Duration.ofSeconds(120))
				.pollInterval(Duration.ofSeconds(2))
				.untilAsserted(() -> assertThat(prometheus.complaints()).isEmpty());
		}
	}

	@Test
	void peopleUseTheConsoleWithABrowser() throws InterruptedException {
		Browser.orSkip();
		URI console = Objects.requireNonNull(ring().addresses().services().get(StackAddresses.CONSOLE));
		try (Browser browser = new Browser(console)) {
			ConsoleWalk walk = new ConsoleWalk(ring(), browser);
			walk.signIn();
			walk.readWhatIsHostile();
			walk.block();
			walk.repairADeadLetter();
			walk.lookAtEverything();
			walk.watchAnAnswerHappen();
		}
	}

	@Test
	void aTraceLeadsFromTheMentionToTheReplyOverAllServices() throws InterruptedException {
		// Nobody asked about these, so the one that is found has to be researched and
		// analysed.
		Post mention = ring().ask("olivia", ring().market(8));
		for (int number = 9; number < 13 && ring().end(mention).done()
				&& ring().analysisOf(mention).isEmpty(); number++) {
			mention = ring().ask("olivia", ring().market(number));
		}
		String trace = ring().questionOf(mention).replace("-", "");
		await("the spans of " + trace).atMost(Duration.ofSeconds(60))
			.untilAsserted(() -> assertThat(RecordedSpans.of(trace)).contains("twitter-gateway: mention",
					"market-sync-service: question.asked.v1 process", "market-sync-service: outbox.send",
					"research-service: research.requested.v1 process", "research-service: http get",
					"analysis-service: research.completed.v1 process", "analysis-service: http post",
					"twitter-gateway: analysis.completed.v1 process", "twitter-gateway: reply",
					"twitter-gateway: http post"));
	}

}
