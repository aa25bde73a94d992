package ai.aigg.insights.benchmarks.load;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;

import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class MarketsLoadIT {

	@Test
	void loadsWhatItSaysAndComparesIt(@TempDir Path folder) throws Exception {
		StringWriter out = new StringWriter();
		Report report = new Report(new PrintWriter(out), new PrintWriter(out), Clock.systemUTC());
		try (EmbeddedPostgresServer server = EmbeddedPostgresServer.startTemporary()) {
			Map<String, Object> figures = new MarketsLoad(server, folder, report).run(6_000);
			assertThat(figures).containsEntry("rows", 6_000)
				.containsKeys("seconds", "rows_per_s", "copy_rows_per_s", "seed_loop_rows_per_s", "ratio_to_copy",
						"ratio_to_seed_loop", "peak_rss_mb", "table_mb");
			assertThat((double) figures.getOrDefault("ratio_to_copy", 0.0)).isPositive();
		}
		assertThat(folder).isEmptyDirectory();
	}

}
