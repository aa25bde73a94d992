package ai.aigg.insights.benchmarks.report;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class ReportTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter progress = new StringWriter();

	private final Report report = new Report(new PrintWriter(this.out), new PrintWriter(this.progress),
			Clock.fixed(Instant.parse("2026-11-22T12:00:00Z"), ZoneOffset.UTC));

	@Test
	void printsARunAsOneLineWithTheMachine() {
		this.report.say("under way");
		this.report.result("markets-load", Map.of("rows_per_s", 12_000));
		assertThat(this.out.toString().lines()).hasSize(1);
		JsonNode line = JsonMapper.shared().readTree(this.out.toString());
		assertThat(line.path("bench").asString()).isEqualTo("markets-load");
		assertThat(line.path("at").asString()).isEqualTo("2026-11-22T12:00:00Z");
		assertThat(line.path("rows_per_s").asInt()).isEqualTo(12_000);
		assertThat(line.path("machine").path("cores").asInt()).isPositive();
		assertThat(this.progress.toString()).startsWith("under way");
	}

	@Test
	void roundsToThreeDigits() {
		assertThat(Report.rounded(0.46789)).isEqualTo(0.468);
	}

}
