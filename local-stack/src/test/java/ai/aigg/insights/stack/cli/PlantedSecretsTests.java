package ai.aigg.insights.stack.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.aigg.insights.stack.settings.Variables;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Every secret setting holds a marker of its own, and no command says one of them, least
 * of all where something is wrong.
 */
class PlantedSecretsTests {

	private static final String MARKER = "planted-5e0c91";

	/** All settings whose values nobody may see; see .env.example. */
	private static final List<String> SECRETS = Stream.of(Variables.X_POSTING, Variables.X_OAUTH2,
			List.of(Variables.PERPLEXITY, "X_BEARER_TOKEN", "X_TOKEN_KEY", "AIGG_MODEL_KEY", "AIGG_RERANK_KEY",
					"X_WEBHOOK_CLIENT_SECRET", "X_WEBHOOK_CONSUMER_SECRET", "AIGG_ADMIN_TOKEN", "AIGG_DB_PASSWORD",
					"AIGG_DB_OWNER_PASSWORD", "AIGG_DB_PASSWORD_BACKUP", "AIGG_DB_PASSWORD_GATEWAY",
					"AIGG_DB_PASSWORD_READER", "AIGG_REDIS_PASSWORD"))
		.flatMap(List::stream)
		.distinct()
		.toList();

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path project;

	@BeforeEach
	void plant() throws IOException {
		System.setProperty("aigg.home", this.project.toString());
		write("""
				X_BASE_URL=http://127.0.0.1:1
				X_BOT_USER_ID=77
				X_DRY_RUN=false
				AIGG_DB_URL=jdbc:postgresql://127.0.0.1:1/aigg_insights
				AIGG_MODEL_URL=http://127.0.0.1:1
				""");
	}

	@AfterEach
	void forget() {
		System.clearProperty("aigg.home");
	}

	@ParameterizedTest
	@ValueSource(strings = { "doctor", "doctor --json", "doctor --x", "doctor --x --json", "status", "status --json",
			"find rain", "why 1234567890123456789", "backup list", "backup now", "backup verify",
			"restore --at 2026-01-01T00:00:00Z", "ask --live moon rain", "up --live model,x --rate 0" })
	void noCommandSaysASecret(String command) {
		run(command);
		assertSilent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "doctor", "doctor --x", "backup list", "up" })
	void aLineThatIsNotUnderstoodIsNotRepeated(String command) throws IOException {
		write("X_ACCESS_TOKEN '" + MARKER + "-broken'\n");
		assertThat(run(command)).isEqualTo(ExitCodes.PROBLEM);
		assertThat(this.err.toString()).contains("is not KEY=VALUE");
		assertSilent();
	}

	@ParameterizedTest
	@ValueSource(strings = { "AIGG_DB_URL=postgres://me:" + MARKER + "@db/aigg", "AIGG_PORT_BASE=" + MARKER,
			"AIGG_BACKUP_RESERVE_MB=" + MARKER, "X_USD_PER_DAY=" + MARKER,
			"X_BASE_URL=http://me:" + MARKER + "@[nowhere" })
	void aSecretInTheWrongPlaceIsNotRepeated(String line) throws IOException {
		write(line + "\n");
		Stream.of("doctor", "doctor --x", "backup now").forEach(this::run);
		assertSilent();
	}

	@Test
	void everyMarkerIsAnother() {
		assertThat(SECRETS).hasSizeGreaterThan(15);
		assertThat(IntStream.range(0, SECRETS.size()).mapToObj(PlantedSecretsTests::marker)).doesNotHaveDuplicates();
	}

	private void write(String more) throws IOException {
		Files.writeString(this.project.resolve(".env"),
				IntStream.range(0, SECRETS.size())
					.mapToObj((number) -> SECRETS.get(number) + "=" + marker(number) + "\n")
					.collect(Collectors.joining()) + more);
	}

	private static String marker(int number) {
		return "%s-%02d".formatted(MARKER, number);
	}

	private int run(String command) {
		return AiggCommand.commandLine()
			.setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true))
			.execute(command.split(" ", -1));
	}

	private void assertSilent() {
		assertThat(this.out.toString() + this.err).isNotBlank().doesNotContain(MARKER);
	}

}
