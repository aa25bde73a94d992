package ai.aigg.insights.backup;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The runner where no server answers.
 */
class RunnerTests {

	private static final Clock NOON = Clock.fixed(Instant.parse("2026-11-23T12:00:00Z"), ZoneOffset.UTC);

	@TempDir
	private Path folder;

	@Test
	void aFailureIsCountedAndTriedAgainOnlyAfterAWhile() {
		Backups backups = backups(NOON);
		Metrics metrics = new Metrics(backups, NOON);
		Runner runner = new Runner(backups, metrics, NOON);
		runner.tick();
		runner.tick();
		assertThat(metrics.scrape()).contains("backup_failures_total{chore=\"base\"} 1\n",
				"backup_failures_total{chore=\"dump\"} 1\n", "backup_failures_total{chore=\"verify\"} 1\n");
	}

	@Test
	void whatSucceededTodayIsNotDoneAgain() {
		Backups backups = backups(NOON);
		for (Chore chore : Chore.values()) {
			backups.repository().alone(() -> {
				backups.notes().succeeded(chore, NOON.instant());
				return chore;
			});
		}
		Clock later = Clock.offset(NOON, Duration.ofHours(12));
		Metrics metrics = new Metrics(backups, later);
		new Runner(backups, metrics, later).tick();
		assertThat(metrics.scrape()).contains("backup_failures_total{chore=\"base\"} 0\n",
				"backup_verified_age_seconds 43200\n",
				"backup_last_success_timestamp_seconds{chore=\"dump\"} 1795435200\n");
	}

	@Test
	void prometheusIsAnswered() throws IOException, InterruptedException {
		Metrics metrics = new Metrics(backups(NOON), NOON);
		try (MetricsServer server = MetricsServer.start(0, metrics::scrape);
				HttpClient http = HttpClient.newHttpClient()) {
			HttpResponse<String> response = http.send(
					HttpRequest.newBuilder(URI.create("http://localhost:%d/metrics".formatted(server.port()))).build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).isEqualTo(metrics.scrape());
		}
	}

	private Backups backups(Clock clock) {
		return new Backups(new Settings(this.folder, this.folder.resolve("scratch"), null,
				new Server("127.0.0.1", 1, "none", "none", null), 0, Duration.ofSeconds(20), 0), clock);
	}

}
