package ai.aigg.insights.benchmarks.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link BacktestCommand}.
 */
class BacktestCommandTests {

	private static final String QUESTIONS = """
			platform,id,question,prob_a,resolved_a
			polymarket,1,"Will it rain, or
			snow?",0.8,1
			polymarket,2,Will it?,0.3,0
			manifold,3,Will it?,soon,0
			""";

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path folder;

	@Test
	void printsOneObjectForPrograms() throws IOException {
		assertThat(run("--file", file(QUESTIONS), "--json")).isZero();
		assertThat(this.out.toString().lines()).hasSize(1);
		JsonNode result = JsonMapper.shared().readTree(this.out.toString());
		assertThat(result.path("n").asInt()).isEqualTo(2);
		assertThat(result.path("brier_market").asDouble()).isBetween(0.0649, 0.0651);
		assertThat(result.path("brier_half").asDouble()).isEqualTo(0.25);
		assertThat(result.propertyNames()).contains("brier_statistical", "log_market", "log_statistical");
		assertThat(result.path("calibration").path(0).path("happened").isNumber()).isTrue();
		assertThat(result.path("intervals").path("brier_market").path("low").isNumber()).isTrue();
		assertThat(result.path("bad_row_examples").path(0).path("line").asInt()).isEqualTo(5);
		assertThat(this.err.toString()).contains("line 5: prob_a is not a number from 0 to 1 but 'soon'");
	}

	@Test
	void printsTablesForPeopleAndWritesTheFit() throws IOException {
		Path fitted = this.folder.resolve("fitted.json");
		assertThat(run("--file", file(QUESTIONS), "--fit", fitted.toString())).isZero();
		assertThat(this.out.toString()).contains("polymarket", "held out, 10-fold", "1 rows were left out:", "line 5");
		assertThat(JsonMapper.shared().readTree(Files.readString(fitted)).path("questions").asInt()).isEqualTo(2);
	}

	@Test
	void saysInOneSentenceWhatIsWrong() throws IOException {
		assertThat(run("--file", file(""))).isEqualTo(1);
		assertThat(run("--file", this.folder.resolve("absent").toString(), "--json")).isEqualTo(1);
		assertThat(this.out.toString()).isEmpty();
		assertThat(this.err.toString().lines()).hasSize(2)
			.anyMatch((line) -> line.endsWith("is empty; its first line names the columns"))
			.anyMatch((line) -> line.startsWith("There is no file "));
	}

	private String file(String content) throws IOException {
		return Files.writeString(this.folder.resolve("questions.csv"), content).toString();
	}

	private int run(String... arguments) {
		return new CommandLine(new BacktestCommand()).setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true))
			.execute(arguments);
	}

}
