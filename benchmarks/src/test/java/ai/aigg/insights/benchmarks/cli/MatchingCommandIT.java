package ai.aigg.insights.benchmarks.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Reads labels as the market service gives them out.
 */
class MatchingCommandIT {

	/**
	 * What {@code GET /admin/labels} answers, by the service's own test; and one of none.
	 */
	private static final String LABELS = """
			{"id":"1900000000000000401","text":"will it \\"rain\\"?","parent_text":"Look at the clouds",\
			"as_of":"2026-11-22T10:00:00Z","lang":"en","kind":"corrected","expect":"market","acceptable":["label-1"],\
			"note":"because"}
			{"id":"1900000000000000402","text":"thank you all","parent_text":null,\
			"as_of":"2026-11-22T10:00:00Z","lang":null,"kind":"corrected","expect":"none","acceptable":[],"note":null}
			""";

	private static final String MARKETS = """
			{"market_id":"label-1","question":"Will it rain on Sunday?"}
			{"market_id":"label-2","question":"Will the central bank cut rates in December?"}
			""";

	@TempDir
	private Path folder;

	@Test
	void labelsOfTheConsoleAreReadAsTheyCome() throws IOException {
		StringWriter out = new StringWriter();
		StringWriter err = new StringWriter();
		CommandLine command = new CommandLine(new MatchingCommand()).setOut(new PrintWriter(out, true))
			.setErr(new PrintWriter(err, true));
		int code = command.execute("--queries", file("labels.jsonl", LABELS), "--universe",
				file("markets.jsonl", MARKETS), "--json");
		String said = out + "\n" + err;
		assertThat(code).as(said).isZero();
		assertThat(said).contains("2 mentions in ").contains("corrected");
	}

	private String file(String name, String lines) throws IOException {
		return Files.writeString(this.folder.resolve(name), lines).toString();
	}

}
