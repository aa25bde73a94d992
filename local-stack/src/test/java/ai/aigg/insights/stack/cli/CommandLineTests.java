package ai.aigg.insights.stack.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is understood on the command line, and how the program answers what is not.
 */
class CommandLineTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path project;

	@ParameterizedTest
	@ValueSource(strings = { "ask", "up", "status", "down", "doctor", "reset", "find", "why", "backtest", "program",
			"deadletters", "archive", "backup", "restore" })
	void everyCommandHasHelpWithItsExitCodes(String command) {
		assertThat(run(command, "--help")).isZero();
		assertThat(this.out.toString()).contains("Usage: aigg " + command).contains("Exit codes:").contains("0 ");
	}

	static Stream<List<String>> wrong() {
		return Stream.of(List.of(), List.of("asks"), List.of("ask"), List.of("ask", "two", "texts"),
				List.of("ask", "x", "--timeout", "soon"), List.of("ask", "x", "--as", "not a name"),
				List.of("ask", "2", "--reply-to", "you"), List.of("ask", "x", "--live", "moon"),
				List.of("up", "--rate", "0"), List.of("up", "--rate", "many"), List.of("status", "--yaml"),
				List.of("find"), List.of("find", "x", "--at", "noon"), List.of("why"), List.of("why", "last week"),
				List.of("backtest"), List.of("deadletters"), List.of("deadletters", "replay", "t"),
				List.of("deadletters", "replay", "t", "1", "--all"), List.of("deadletters", "edit", "t", "1"),
				List.of("archive"), List.of("archive", "restore", "soon"), List.of("backup"),
				List.of("backup", "later"), List.of("restore", "--at", "noon"), List.of("program"),
				List.of("program", "score"), List.of("program", "optimise", "--file", "x"));
	}

	@ParameterizedTest
	@MethodSource
	void wrong(List<String> arguments) {
		assertThat(run(arguments.toArray(String[]::new))).isEqualTo(ExitCodes.USAGE);
		assertThat(this.err.toString()).isNotBlank();
		assertThat(this.out.toString()).isEmpty();
	}

	@Test
	void aQuestionMayLookLikeAnythingBehindTwoDashes() {
		CommandLine.ParseResult result = AiggCommand.commandLine()
			.parseArgs("ask", "--json", "--timeout", "90s", "--live", "markets,x", "--", "--will it rain?");
		assertThat(result.subcommand().matchedPositionalValue(0, "")).isEqualTo("--will it rain?");
	}

	@Test
	void aProblemIsOneSentenceAndTheNextStep() {
		assertThat(run("ask", "x", "--markets", this.project.resolve("absent").toString(), "--live", "markets"))
			.isEqualTo(ExitCodes.PROBLEM);
		assertThat(this.err.toString().lines()).containsExactly(
				"Markets come either from a file or from Polymarket, not from both.",
				"  Leave out --markets, or markets in --live.");
	}

	@Test
	void nothingCanBeAnsweredWhereNothingRuns() {
		assertThat(run("ask", "2", "--reply-to", "77")).isEqualTo(ExitCodes.PROBLEM);
		assertThat(this.err.toString()).startsWith("There is no post to answer: no stack runs.");
	}

	@Test
	void statusAndDownSayThatNothingRuns() {
		assertThat(run("status")).isEqualTo(ExitCodes.NOTHING);
		assertThat(run("status", "--json")).isEqualTo(ExitCodes.NOTHING);
		assertThat(this.out.toString().lines().toList().getLast()).startsWith("{\"running\":false");
		assertThat(run("down")).isZero();
	}

	@Test
	void findSaysWhatToDoWhenNothingRuns() {
		assertThat(run("find", "will it rain?", "--json")).isEqualTo(ExitCodes.NOTHING);
		assertThat(this.out.toString()).isEmpty();
		assertThat(this.err.toString()).contains("No stack is running", "./aigg up");
	}

	@Test
	void operatorsHearThatNothingRuns() {
		for (String[] command : new String[][] { { "deadletters", "list" }, { "deadletters", "replay", "t", "--all" },
				{ "archive", "run", "--dry-run" }, { "archive", "search", "rain" } }) {
			assertThat(run(command)).isEqualTo(ExitCodes.NOTHING);
		}
		assertThat(this.out.toString()).contains("No stack is running", "--at URL");
	}

	@Test
	void anEmptyArchiveIsSaidToBeEmpty() throws IOException {
		Files.writeString(this.project.resolve(".env"), "AIGG_ADMIN_TOKEN=a-token-of-twenty-characters\n");
		HttpServer service = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		service.createContext("/", (exchange) -> {
			exchange.getResponseHeaders().set("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 2);
			exchange.getResponseBody().write("[]".getBytes(StandardCharsets.UTF_8));
			exchange.close();
		});
		service.start();
		String url = "http://127.0.0.1:" + service.getAddress().getPort();
		try {
			assertThat(run("archive", "list", "--at", url)).as(this.err.toString()).isZero();
			assertThat(run("archive", "search", "rain", "--at", url)).isEqualTo(ExitCodes.NOTHING);
			assertThat(this.out.toString().lines()).containsExactly(
					"The archive is empty: no analysis was old enough yet.",
					"No archived analysis has all of these words.");
		}
		finally {
			service.stop(0);
		}
	}

	@Test
	void whySaysWhatToDoWhenNothingRuns() {
		assertThat(run("why", "https://x.com/alice/status/1234567890123456789", "--json")).isEqualTo(ExitCodes.NOTHING);
		assertThat(this.out.toString()).isEmpty();
		assertThat(this.err.toString()).contains("No stack is running", "./aigg up");
	}

	@Test
	void resetHasNothingToRemoveWhereThereIsNothing() {
		assertThat(run("reset")).isZero();
		assertThat(this.out.toString()).contains("There is no data.");
	}

	private int run(String... arguments) {
		System.setProperty("aigg.home", this.project.toString());
		try {
			return AiggCommand.commandLine()
				.setOut(new PrintWriter(this.out, true))
				.setErr(new PrintWriter(this.err, true))
				.execute(arguments);
		}
		finally {
			System.clearProperty("aigg.home");
		}
	}

}
