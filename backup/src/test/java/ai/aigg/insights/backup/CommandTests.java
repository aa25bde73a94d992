package ai.aigg.insights.backup;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the commands say where there is no server and no copy.
 */
class CommandTests {

	private static final String SECRET = "planted-7d1f4c";

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path folder;

	@Test
	void aWrongTimeIsAWrongCommandLine() {
		assertThat(run("restore", "--at", "yesterday")).isEqualTo(2);
		assertThat(this.err.toString()).contains("a time with its zone");
	}

	@Test
	void aTimeToComeIsRefused() {
		assertThat(run("restore", "--at", "2999-01-01T00:00:00Z")).isEqualTo(1);
		assertThat(this.err.toString()).contains("is still to come");
	}

	@Test
	void withoutACopyNothingIsRestored() {
		assertThat(run("restore", "--at", "2026-11-20T00:00:00Z")).isEqualTo(1);
		assertThat(this.err.toString()).matches("(?s)(There is no base copy|PostgreSQL's program).*");
	}

	@Test
	void anEmptyRepositoryIsListedAsSuch() {
		assertThat(run("backup", "list")).isZero();
		assertThat(this.out.toString()).contains("0 segments", "No second can be restored yet");
	}

	@ParameterizedTest
	@ValueSource(strings = { "now", "verify" })
	void aServerThatDoesNotAnswerIsOneSentenceWithoutThePassword(String command) throws IOException {
		assertThat(run("backup", command)).isEqualTo(1);
		assertThat(this.err.toString()).doesNotContain(SECRET).doesNotContain("Exception");
		assertThat(this.err.toString().lines()).hasSizeBetween(2, 3);
		assertThat(Files.exists(this.folder.resolve("copies/base"))).isFalse();
	}

	@Test
	void aServerNeverShowsItsPassword() {
		assertThat(new Server("db", 5432, "aigg_insights", "aigg_backup", SECRET))
			.hasToString("aigg_backup@db:5432/aigg_insights");
	}

	@Test
	void metricsOfNothingAreWellFormedAndAlarming() {
		Clock clock = Clock.fixed(Instant.parse("2026-11-23T00:00:00Z"), ZoneOffset.UTC);
		String scrape = new Metrics(new Backups(Settings.from(this::variable), clock), clock).scrape();
		assertThat(scrape).contains("backup_verified_age_seconds +Inf\n",
				"backup_last_success_timestamp_seconds{chore=\"base\"} 0\n", "backup_wal_segments 0\n");
		assertThat(scrape.lines()).allMatch((line) -> line.matches("# (HELP|TYPE) \\S+ .+|[a-z_]+(\\{.+\\})? \\S+"));
	}

	private int run(String... arguments) {
		BackupEnvironment environment = new BackupEnvironment(this::variable, Clock.systemUTC());
		CommandLine commandLine = arguments[0].equals("restore") ? environment.restoreCommand()
				: environment.backupCommand();
		return commandLine.setOut(new PrintWriter(this.out, true))
			.setErr(new PrintWriter(this.err, true))
			.execute(Arrays.copyOfRange(arguments, 1, arguments.length));
	}

	private Optional<String> variable(String name) {
		return Optional.ofNullable(Map
			.of("AIGG_BACKUP_DIR", this.folder.resolve("copies").toString(), "AIGG_DB_URL",
					"jdbc:postgresql://127.0.0.1:1/aigg_insights?password=" + SECRET, "AIGG_DB_PASSWORD_BACKUP", SECRET)
			.get(name));
	}

}
