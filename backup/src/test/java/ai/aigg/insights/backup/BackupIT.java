package ai.aigg.insights.backup;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import ai.aigg.insights.backup.Copy.Kind;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * Copies, damages, destroys and restores a real server with PostgreSQL's real programs.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class BackupIT {

	private static final String TRUTH = "SELECT id, word FROM truth ORDER BY id";

	private Path folder = Path.of("");

	private Settings settings;

	private Programs programs;

	private Backups backups;

	private RealServer server;

	private Instant second = Instant.EPOCH;

	private List<List<String>> rowsThen = List.of();

	@BeforeAll
	void writeAndCopy(@TempDir Path temporary) throws IOException {
		this.folder = temporary;
		assumeTrue(
				Programs.debian(Path.of("/usr/lib/postgresql"))
					.anyMatch((bin) -> Files.exists(bin.resolve("postgres"))),
				"Skipped: PostgreSQL's server programs (Debian: postgresql-15) are not installed.");
		Path copies = this.folder.resolve("copies");
		Settings unknown = settings(new Server("127.0.0.1", 1, "none", "none", null), 0);
		this.programs = Programs.find(unknown);
		this.server = RealServer.create(this.programs, this.folder, copies.resolve("wal"));
		this.settings = settings(this.server.server(), 0);
		this.backups = new Backups(this.settings, Clock.systemUTC());
		this.server.owner().rows("CREATE TABLE truth (id int PRIMARY KEY, word text NOT NULL)");
		write(1, 1_000);
		Path leftover = Files.createDirectories(copies.resolve("base/.20260101T000000Z.partial"));
		this.backups.dump();
		this.backups.base();
		assertThat(leftover).doesNotExist();
		write(1_001, 2_000);
		this.server.owner().rows("UPDATE truth SET word = 'changed' WHERE id % 7 = 0");
		this.rowsThen = this.server.owner().rows(TRUTH);
		this.second = this.server.owner().now();
		this.server.owner().rows("DELETE FROM truth WHERE id % 3 = 0");
		write(5_000, 5_100);
		this.backups.mark();
		archiveEverything();
	}

	@AfterAll
	void stop() throws InterruptedException {
		if (this.server != null) {
			this.server.stop();
		}
	}

	@Test
	@Order(1)
	void aDrillProvesARandomSecondAndTheMetricsTell() {
		Drill.Outcome outcome = this.backups.verify();
		assertThat(outcome.markers()).isPositive();
		assertThat(outcome.tables()).isGreaterThan(30);
		assertThat(new Metrics(this.backups, Clock.systemUTC()).scrape())
			.containsPattern("backup_verified_age_seconds [0-9]\\b")
			.containsPattern("backup_last_success_timestamp_seconds\\{chore=\"verify\"\\} 1\\d{9}")
			.containsPattern("backup_copies\\{kind=\"base\"\\} 1");
		assertThat(this.settings.scratch()).isEmptyDirectory();
	}

	@Test
	@Order(2)
	void nothingIsRestoredOverSomething() throws IOException {
		Path used = Files.createDirectories(this.folder.resolve("used"));
		Path row = Files.writeString(used.resolve("row"), "precious");
		assertThatThrownBy(() -> this.backups.restore(this.second, used)).hasMessageContaining("is not empty");
		assertThat(row).hasContent("precious");
	}

	@Test
	@Order(2)
	void aTimeBeforeTheFirstCopyAndOneAfterTheLastWalAreRefused() {
		assertThatThrownBy(() -> this.backups.restore(Instant.parse("2020-01-01T00:00:00Z"), fresh("early")))
			.hasMessageContaining("nothing before it can be restored");
		Backups tomorrow = new Backups(this.settings, Clock.offset(Clock.systemUTC(), Duration.ofDays(2)));
		assertThatThrownBy(() -> tomorrow.restore(Clock.systemUTC().instant().plus(Duration.ofDays(1)), fresh("late")))
			.hasMessageContaining("The WAL in the archive ends before that time");
	}

	@Test
	@Order(2)
	void theDumpIsRestoredIntoAnotherDatabase() {
		this.server.psql("postgres", "postgres").rows("CREATE DATABASE from_dump");
		Copy dump = this.backups.repository().copies(Kind.DUMP).getFirst();
		Psql target = this.server.psql("from_dump", "postgres");
		this.programs.run(target.server().variables(), List.of(this.programs.program("pg_restore"),
				"--dbname=from_dump", "--exit-on-error", dump.path().resolve(Dumps.FILE).toString()));
		assertThat(target.one("SELECT count(*) FROM truth")).isEqualTo("1000");
	}

	@Test
	@Order(2)
	void theArchiveRefusesToReplaceASegmentByAnother() throws IOException, InterruptedException {
		Path wal = this.backups.repository().wal().folder();
		String name = this.backups.repository().wal().segments().first().name();
		Path other = Files.write(this.folder.resolve("other"), new byte[(int) WalSegment.BYTES]);
		byte[] before = Files.readAllBytes(wal.resolve(name + ".gz"));
		assertThat(archive(other, name, wal)).isNotZero();
		assertThat(wal.resolve(name + ".gz")).hasBinaryContent(before);
		assertThat(archive(other, "0000000900000000000000FF", wal)).isZero();
		assertThat(archive(other, "0000000900000000000000FF", wal)).isZero();
		Files.delete(wal.resolve("0000000900000000000000FF.gz"));
		try (Stream<Path> files = Files.list(wal)) {
			assertThat(files).noneMatch((file) -> file.toString().endsWith(".partial"));
		}
	}

	@Test
	@Order(3)
	void aMissingSegmentIsNamed() throws IOException {
		Repository damaged = copyOfRepository("missing");
		Copy base = damaged.copies(Kind.BASE).getFirst();
		WalSegment lost = Manifest.of(base.path()).first().next();
		Files.delete(damaged.wal().file(lost.name()));
		assertThatThrownBy(() -> restore(damaged, "missing-data")).hasMessageContaining(lost.name())
			.hasMessageContaining("is missing");
	}

	@Test
	@Order(3)
	void aTruncatedSegmentIsNamed() throws IOException {
		Repository damaged = copyOfRepository("cut-wal");
		WalSegment cut = Manifest.of(damaged.copies(Kind.BASE).getFirst().path()).first().next();
		truncate(damaged.wal().file(cut.name()));
		assertThatThrownBy(() -> restore(damaged, "cut-wal-data")).hasMessageContaining(cut.name())
			.hasMessageContaining("is damaged");
	}

	@Test
	@Order(3)
	void aTruncatedBaseFileIsNoticedAndNothingStarts() throws IOException {
		Repository damaged = copyOfRepository("cut-base");
		truncate(damaged.copies(Kind.BASE).getFirst().path().resolve("base.tar.gz"));
		assertThatThrownBy(() -> restore(damaged, "cut-base-data")).hasMessageContaining("The base copy")
			.hasMessageContaining("is damaged");
	}

	@Test
	@Order(3)
	void aFullDiskIsOneSentenceAndRemovesNothing() {
		Backups full = new Backups(settings(this.server.server(), Long.MAX_VALUE / 2), Clock.systemUTC());
		List<Copy> before = full.repository().copies(Kind.BASE);
		assertThatThrownBy(full::base).isInstanceOf(BackupProblem.class).hasMessageContaining("is too full");
		assertThatThrownBy(full::dump).isInstanceOf(BackupProblem.class).hasMessageContaining("is too full");
		assertThat(full.repository().copies(Kind.BASE)).isEqualTo(before).isNotEmpty();
	}

	@Test
	@Order(9)
	void aDestroyedServerComesBackAsItWasAtTheSecondRowByRow() throws IOException, InterruptedException {
		this.server.kill();
		Disk.delete(this.folder.resolve("data"));
		Path restored = fresh("restored");
		Restore.Restored outcome = this.backups.restore(this.second, restored);
		assertThat(outcome.lastTransaction()).isNotBlank();
		this.server = RealServer.on(this.programs, restored, this.settings.folder().resolve("wal"));
		assertThat(this.server.owner().rows(TRUTH)).isEqualTo(this.rowsThen).hasSize(2_000);
		// It goes on: it archives its new history, and a new copy and a drill succeed.
		this.backups = new Backups(settings(this.server.server(), 0), Clock.systemUTC());
		this.server.owner().rows("INSERT INTO truth VALUES (9000, 'after')");
		this.backups.base();
		assertThat(this.backups.verify().tables()).isPositive();
	}

	private void write(int from, int to) {
		this.server.owner()
			.rows("INSERT INTO truth SELECT i, md5(i::text) FROM generate_series(%d, %d) i".formatted(from, to));
	}

	private void archiveEverything() {
		WalArchive wal = this.backups.repository().wal();
		for (int segment = 0; segment < 2; segment++) {
			write(10_000 + segment, 10_000 + segment);
			String name = this.server.owner().one("SELECT pg_walfile_name(pg_switch_wal())");
			await().atMost(Duration.ofSeconds(30)).until(() -> wal.has(name));
		}
	}

	private void restore(Repository repository, String name) {
		new Restore(repository, this.programs).into(null, fresh(name));
	}

	private Repository copyOfRepository(String name) throws IOException {
		Path target = this.folder.resolve(name);
		try (Stream<Path> files = Files.walk(this.settings.folder())) {
			for (Path file : files.toList()) {
				Files.copy(file, target.resolve(this.settings.folder().relativize(file)));
			}
		}
		return new Repository(target, 0);
	}

	private Path fresh(String name) {
		return this.folder.resolve(name);
	}

	private Settings settings(Server address, long reserveBytes) {
		return new Settings(this.folder.resolve("copies"), this.folder.resolve("scratch"), null, address, reserveBytes,
				Duration.ofMinutes(2), 0);
	}

	private static void truncate(Path file) throws IOException {
		try (RandomAccessFile bytes = new RandomAccessFile(file.toFile(), "rw")) {
			bytes.setLength(bytes.length() / 2);
		}
	}

	private static int archive(Path from, String name, Path wal) throws IOException, InterruptedException {
		return new ProcessBuilder("../ops/backup/archive-wal", from.toString(), name, wal.toString())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.DISCARD)
			.start()
			.waitFor();
	}

}
