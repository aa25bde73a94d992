package ai.aigg.insights.stack.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@code aigg program} with the simulated model.
 */
class ProgramCommandTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path folder;

	private String questions = "";

	@BeforeEach
	void writeQuestions() throws IOException {
		String rows = IntStream.range(0, 30)
			.mapToObj((i) -> "%d,Will it rain in town %d?,0.%d,%d,2026-01-%02d,~2 days before close".formatted(i, i,
					3 + i % 5, i % 2, 1 + i % 28))
			.collect(Collectors.joining("\n"));
		this.questions = Files
			.writeString(this.folder.resolve("q.csv"), "id,question,prob_a,resolved_a,close,prob_when\n" + rows)
			.toString();
	}

	@Test
	void scoresTheProgramThatShips() {
		assertThat(run("score", "--file", this.questions, "--questions", "10", "--json")).as(this.err.toString())
			.isZero();
		JsonNode result = last();
		assertThat(result.path("n").asInt()).isEqualTo(10);
		assertThat(result.path("calls").asInt()).isEqualTo(10);
		assertThat(result.path("programs").path(0).path("sha256").asString()).hasSize(64);
		assertThat(result.path("programs").path(0).path("figures").path("brier_pooled").path("mean").isNumber())
			.isTrue();
		assertThat(result.path("programs").path(0).path("figures").path("failures").asInt(-1)).isZero();
		assertThat(this.err.toString()).contains("its scores mean nothing");
	}

	@Test
	void searchesAndAcceptsNoNoise() {
		Path written = this.folder.resolve("better.json");
		assertThat(run("optimise", "--file", this.questions, "--out", written.toString(), "--training", "5",
				"--validation", "8", "--test", "10", "--candidates", "2", "--json"))
			.as(this.err.toString())
			.isZero();
		JsonNode result = last();
		assertThat(result.path("candidates")).hasSize(5);
		assertThat(result.path("difference").path("high").isNumber()).isTrue();
		assertThat(Files.exists(written)).isEqualTo(result.path("accepted").asBoolean());
	}

	@Test
	void saysInOneSentenceWhatIsWrong() throws IOException {
		Path program = Files.writeString(this.folder.resolve("p.json"), "{\"metadata\":{}}");
		assertThat(run("score", "--file", this.folder.resolve("absent").toString())).isEqualTo(ExitCodes.PROBLEM);
		assertThat(run("score", "--file", this.questions, "--program", program.toString()))
			.isEqualTo(ExitCodes.PROBLEM);
		assertThat(run("score", "--file", this.questions, "--max-calls", "3", "--json")).isEqualTo(ExitCodes.PROBLEM);
		assertThat(run("score", "--file", this.questions, "--answers", this.folder.resolve("none").toString()))
			.isEqualTo(ExitCodes.PROBLEM);
		assertThat(run("optimise", "--file", this.questions, "--out", this.folder.resolve("o").toString()))
			.isEqualTo(ExitCodes.PROBLEM);
		assertThat(run("optimise", "--file", this.questions, "--out", program.toString())).isEqualTo(ExitCodes.PROBLEM);
		assertThat(this.err.toString()).contains("There is no file ", "does not say which DSPy saved it",
				"The limit is reached: 3 of 3 calls", "of recorded answers",
				"has 30 events with a question in words, and 180 are wanted", "exists already");
	}

	private JsonNode last() {
		return JsonMapper.shared().readTree(this.out.toString().lines().toList().getLast());
	}

	private int run(String command, String... arguments) {
		String[] all = new String[arguments.length + 2];
		all[0] = "program";
		all[1] = command;
		System.arraycopy(arguments, 0, all, 2, arguments.length);
		return AiggCommand.commandLine()
			.setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true))
			.execute(all);
	}

}
