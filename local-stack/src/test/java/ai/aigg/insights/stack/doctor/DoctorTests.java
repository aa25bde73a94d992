package ai.aigg.insights.stack.doctor;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Variables;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the doctor tells, and what not.
 */
class DoctorTests {

	private static final String SECRET = "planted-secret";

	@TempDir
	private Path project;

	@Test
	void tellsWhichKeysAreSetAndNeverTheirValues() throws IOException {
		Path file = Files.writeString(this.project.resolve(".env"),
				Stream.concat(Variables.X_READING.stream(), Variables.X_POSTING.stream())
					.map((name) -> name + "=" + SECRET + "\n")
					.collect(Collectors.joining()));
		List<Finding> findings = examine(
				Environment.of(Map.of(Variables.PERPLEXITY, SECRET, "SOMETHING_ELSE", SECRET), file));
		assertThat(findings.toString()).doesNotContain(SECRET);
		assertThat(findings).contains(Finding.ok(Variables.PERPLEXITY, "set"))
			.contains(Finding.ok("X_ACCESS_TOKEN_SECRET", "set"));
	}

	@Test
	void aKeyThatIsMissingIsNoProblemWhereNothingIsLive() {
		assertThat(examine(Environment.of(Map.of(), Path.of("absent"))))
			.contains(Finding.note("X_BEARER_TOKEN", "not set"));
	}

	@Test
	void looksAtMachinePortsAndUpstreams() {
		assertThat(examine(Environment.of(Map.of("AIGG_PORT_BASE", "28000"), Path.of("absent"))))
			.extracting(Finding::subject)
			.contains("JDK", "Maven", "memory", "disk", "stack", "ports", "upstream markets", "upstream x",
					"upstream perplexity", "upstream model");
	}

	private List<Finding> examine(Environment environment) {
		return new Doctor(new StackHome(this.project), environment).examine();
	}

}
