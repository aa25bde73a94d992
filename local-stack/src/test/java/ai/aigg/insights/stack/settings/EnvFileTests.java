package ai.aigg.insights.stack.settings;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.stack.problem.StackProblem;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What a line of the settings file means.
 */
class EnvFileTests {

	@ParameterizedTest
	@CsvSource(delimiter = '~', quoteCharacter = '`', ignoreLeadingAndTrailingWhitespace = false,
			value = { "KEY=value~value", "KEY=~``", "KEY=   value with spaces  ~value with spaces",
					"  KEY = value~value", "export KEY=value~value", "KEY=value # a comment~value", "KEY=a#b~a#b",
					"KEY=# only a comment~``", "KEY='single # quoted' # a comment~single # quoted",
					"KEY=\"double \\\"quoted\\\" $HOME\"~double \"quoted\" $HOME", "KEY=\"a\\tb\"~a\tb",
					"KEY='no \\n escapes'~no \\n escapes", "KEY=a=b=c~a=b=c", "KEY=it's~it's",
					"KEY=$(rm -rf /)~$(rm -rf /)" })
	void readsAValue(String line, String value) {
		assertThat(EnvFile.parse(".env", List.of(line))).isEqualTo(Map.of("KEY", value));
	}

	@Test
	void skipsCommentsAndEmptyLinesAndLetsTheLastValueWin() {
		assertThat(EnvFile.parse(".env", List.of("# KEY=no", "", "   ", "KEY=first", "KEY=second")))
			.isEqualTo(Map.of("KEY", "second"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "secret", "KEY secret", "1KEY=secret", "KEY='secret", "KEY=\"secret", "KEY=\"secret\\\"",
			"KEY='secret' secret", "=secret" })
	void namesTheLineButNotItsContentWhenItIsNotUnderstood(String line) {
		assertThatExceptionOfType(StackProblem.class).isThrownBy(() -> EnvFile.parse(".env", List.of("# fine", line)))
			.withMessage("Line 2 of .env is not KEY=VALUE.")
			.satisfies((problem) -> assertThat(problem.nextStep()).doesNotContain("secret"));
	}

	@Test
	void theEnvironmentWinsOverTheFileUnlessItIsBlank(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve(".env"), "A=file\nB=file\nC=file\n");
		Environment environment = Environment.of(Map.of("A", "process", "B", " ", "D", "process"), file);
		assertThat(environment.get("A")).hasValue("process");
		assertThat(environment.get("B")).hasValue("file");
		assertThat(environment.get("C")).hasValue("file");
		assertThat(environment.get("D")).hasValue("process");
		assertThat(environment.get("E")).isEmpty();
	}

	@Test
	void aFileThatIsAbsentIsNoProblemAndOneThatIsHugeIs(@TempDir Path folder) throws IOException {
		assertThat(EnvFile.read(folder.resolve("absent"))).isEmpty();
		Path huge = Files.writeString(folder.resolve("huge"), "KEY=" + "x".repeat(70_000));
		assertThatExceptionOfType(StackProblem.class).isThrownBy(() -> EnvFile.read(huge))
			.withMessageContaining("64 KB");
	}

}
