package ai.aigg.insights.analysis.archive;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

import javax.sql.DataSource;

import ai.aigg.insights.analysis.RunningService;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Archive} and {@link Restoration}, each on months of its own.
 */
class ArchiveIT extends RunningService {

	@Autowired
	private Archive archive;

	@Autowired
	private ArchiveDesk desk;

	@Autowired
	private ArchiveSearch search;

	@Autowired
	private Rows rows;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void aWholeMonthChangesItsParentAndComesBack() {
		Month month = month("2025-03");
		List<UUID> ids = fill(month, 20, "zebra");
		assertThat(this.archive.plan().steps())
			.contains(new ArchivePlan.Step("2025-03", ArchivePlan.Way.WHOLE_MONTH, 20));
		assertThat(parent(month)).isEqualTo("analysis");

		assertThat(this.desk.run().orElseThrow().steps())
			.contains(new ArchivePlan.Step("2025-03", ArchivePlan.Way.WHOLE_MONTH, 20));
		assertThat(parent(month)).isEqualTo("analysis_archive");
		assertThat(count("analysis", month, "id")).isZero();
		assertThat(count("analysis_archive", month, "id")).isEqualTo(20);
		assertThat(count("conclusions", month, "analysis_id")).isZero();
		assertThat(count("conclusions_archive", month, "analysis_id")).isEqualTo(20);
		assertAnswersResolve(ids);
		assertThat(this.search.find("zebra -horse", 100)).hasSize(20)
			.allSatisfy((found) -> assertThat(ids).contains(found.id()));

		assertThat(this.desk.restore(month)).contains(20L);
		assertThat(parent(month)).isEqualTo("analysis");
		assertThat(count("conclusions", month, "analysis_id")).isEqualTo(20);
		assertThat(count("conclusions_archive", month, "analysis_id")).isZero();
		assertAnswersResolve(ids);
		assertThat(this.archive.plan().steps()).contains(new ArchivePlan.Step("2025-03", ArchivePlan.Way.KEPT, 20));
		this.desk.run();
		assertThat(parent(month)).isEqualTo("analysis");
		this.owner.sql("UPDATE analysis_archive_months SET keep_until = now() WHERE month = :month")
			.param("month", month.date())
			.update();
		this.desk.run();
		assertThat(parent(month)).isEqualTo("analysis_archive");
		assertAnswersResolve(ids);
	}

	@Test
	void ofAMonthThatIsNotOverOnlyTheOldGoAndTheyComeBack() {
		Instant old = Instant.now().minus(Duration.ofDays(30)).minusSeconds(60);
		Instant young = Instant.now().minus(Duration.ofDays(29));
		List<UUID> all = new ArrayList<>();
		this.owner.sql("SELECT analysis_ensure_partitions(now() - interval '30 days', 1)").query().singleRow();
		UUID market = market("archive-part", "0.5", false);
		for (int i = 0; i < 10; i++) {
			all.add(analysis(market, id(old.plusMillis(i), i), old, "giraffe"));
		}
		UUID stays = analysis(market, id(young, 99), young, "giraffe");
		this.desk.run();
		assertThat(live(all)).isEmpty();
		assertThat(live(List.of(stays))).containsExactly(stays);
		all.add(stays);
		assertAnswersResolve(all);

		Month month = Month.of(all.getFirst());
		assertThat(this.desk.restore(month)).hasValueSatisfying((restored) -> assertThat(restored).isPositive());
		assertThat(live(all)).hasSize(11);
		assertAnswersResolve(all);
	}

	@Test
	void whatWasCutOffIsFinishedByTheNextRun() {
		Month month = month("2025-05");
		List<UUID> ids = fill(month, 16, "lion");
		this.transaction.executeWithoutResult((status) -> this.rows.archiveConclusions(ids.subList(0, 9)));
		assertAnswersResolve(ids);
		this.transaction.executeWithoutResult((status) -> this.rows.carryInteractions(ids.subList(0, 4), true));
		assertAnswersResolve(ids);
		this.desk.run();
		assertThat(parent(month)).isEqualTo("analysis_archive");
		assertThat(count("conclusions_archive", month, "analysis_id")).isEqualTo(16);
		assertAnswersResolve(ids);
	}

	@Test
	void aMonthThatWasBegunInBatchesIsFinishedInBatchesAndItsPartitionGoes() {
		Month month = month("2025-06");
		List<UUID> ids = fill(month, 16, "tiger");
		this.owner.sql("SELECT analysis_archive_ensure_month(:month)").param("month", month.date()).query().singleRow();
		assertThat(this.desk.run().orElseThrow().steps())
			.contains(new ArchivePlan.Step("2025-06", ArchivePlan.Way.BATCHES, 16));
		assertThat(parent(month)).isEmpty();
		assertAnswersResolve(ids);
		assertThat(this.desk.restore(month)).contains(16L);
		assertThat(live(ids)).hasSize(16);
		assertAnswersResolve(ids);
	}

	@Test
	void aMonthThatCannotBeDroppedYetIsArchivedAllTheSameAndDroppedByTheNextRun() {
		Month month = month("2025-09");
		List<UUID> ids = fill(month, 5, "heron");
		this.owner.sql("SELECT analysis_archive_ensure_month(:month)").param("month", month.date()).query().singleRow();
		DataSource source = DATABASE.owner();
		TransactionTemplate reader = new TransactionTemplate(new DataSourceTransactionManager(source));
		reader.executeWithoutResult((status) -> {
			JdbcClient.create(source).sql("SELECT count(*) FROM analysis").query(Long.class).single();
			assertThat(this.desk.run().orElseThrow().steps())
				.contains(new ArchivePlan.Step("2025-09", ArchivePlan.Way.BATCHES, 5));
		});
		assertThat(live(ids)).isEmpty();
		assertThat(parent(month)).isEqualTo("analysis");
		assertAnswersResolve(ids);
		this.desk.run();
		assertThat(parent(month)).isEmpty();
		assertAnswersResolve(ids);
	}

	@Test
	void whatLiesInNoMonthGoesByItsTime() {
		UUID market = market("archive-stray", "0.5", false);
		Instant old = Instant.now().minus(Duration.ofDays(40));
		UUID random = analysis(market, UUID.randomUUID(), old, "okapi");
		UUID early = analysis(market, id(Instant.parse("2019-02-03T00:00:00Z"), 1), old, "okapi");
		UUID young = analysis(market, UUID.randomUUID(), Instant.now(), "okapi");
		this.desk.run();
		assertThat(live(List.of(random, early, young))).containsExactly(young);
		assertAnswersResolve(List.of(random, early, young));
	}

	@Test
	void whereSomebodyHoldsALockTheMonthIsLeftAndNobodyWaitsLong() {
		Month month = month("2025-07");
		List<UUID> ids = fill(month, 3, "panther");
		DataSource source = DATABASE.owner();
		TransactionTemplate reader = new TransactionTemplate(new DataSourceTransactionManager(source));
		reader.executeWithoutResult((status) -> {
			JdbcClient.create(source).sql("SELECT count(*) FROM analysis").query(Long.class).single();
			assertThat(this.desk.run().orElseThrow().steps())
				.contains(new ArchivePlan.Step("2025-07", ArchivePlan.Way.LEFT, 0));
		});
		assertThat(parent(month)).isEqualTo("analysis");
		assertAnswersResolve(ids);
		this.desk.run();
		assertThat(parent(month)).isEqualTo("analysis_archive");
		assertAnswersResolve(ids);
	}

	@Test
	void operatorsSeeAndSearchItOverTheAdminApi() {
		fill(month("2025-08"), 2, "walrus");
		assertThat(call("/admin/archive/plan")).contains("\"month\":\"2025-08\"");
		assertThat(RestClient.create("http://localhost:" + this.managementPort)
			.post()
			.uri("/admin/archive/run")
			.header("Authorization", "Bearer " + OPERATOR_TOKEN)
			.retrieve()
			.body(String.class)).contains("\"month\":\"2025-08\"");
		assertThat(call("/admin/archive")).contains("\"month\":\"2025-08\",\"state\":\"ARCHIVED\",\"rowsMoved\":2");
		assertThat(call("/admin/archive/search?words=walrus")).contains("about a walrus");
		assertThat(this.owner.sql("SELECT actor || ' ' || outcome FROM analysis_audit WHERE act = 'archive'")
			.query(String.class)
			.list()).contains("operator done");
	}

	private String call(String path) {
		return Objects.requireNonNull(RestClient.create("http://localhost:" + this.managementPort)
			.get()
			.uri(path)
			.header("Authorization", "Bearer " + OPERATOR_TOKEN)
			.retrieve()
			.body(String.class));
	}

	private Month month(String month) {
		Month made = new Month(YearMonth.parse(month));
		this.owner.sql("SELECT analysis_ensure_partitions(:begin::timestamptz, 0)")
			.param("begin", made.begin().toString())
			.query()
			.singleRow();
		return made;
	}

	private List<UUID> fill(Month month, int count, String word) {
		UUID market = market("archive-" + month, "0.5", false);
		List<UUID> ids = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			Instant at = month.begin().plus(i, ChronoUnit.DAYS);
			ids.add(analysis(market, id(at, i), at, word));
		}
		return ids;
	}

	private UUID analysis(UUID market, UUID id, Instant at, String word) {
		this.owner
			.sql("""
					WITH a AS (
					    INSERT INTO analysis (id, market_id, query_text, created_at, question_id, analyst, market_probability,
					        estimate, recommendation)
					    VALUES (:id, :market, :word, :at::timestamptz, :id, 'test', 0.5, 0.6, 'HOLD')
					)
					INSERT INTO conclusions (analysis_id, conclusion, sentiment, created_at)
					VALUES (:id, 'about a ' || :word, 'neutral', :at::timestamptz)
					""")
			.param("id", id)
			.param("market", market)
			.param("word", word)
			.param("at", at.toString())
			.update();
		this.owner
			.sql("""
					WITH u AS (
					    INSERT INTO twitter_users (user_id) VALUES ('archivist') ON CONFLICT (user_id) DO UPDATE SET user_id = 'archivist'
					    RETURNING id
					)
					INSERT INTO twitter_interactions (user_id, tweet_id, asked_at, analysis_id)
					SELECT u.id, :id::text, :at::timestamptz, :id FROM u
					""")
			.param("id", id)
			.param("at", at.toString())
			.update();
		return id;
	}

	private void assertAnswersResolve(List<UUID> ids) {
		assertThat(this.owner.sql("""
				SELECT analysis_id FROM interaction_answers
				WHERE tweet_id = ANY (:tweets) AND conclusion LIKE 'about a %' AND analysis_id::text = tweet_id
				""").param("tweets", ids.stream().map(UUID::toString).toArray(String[]::new)).query(UUID.class).list())
			.containsExactlyInAnyOrderElementsOf(ids);
	}

	private List<UUID> live(List<UUID> ids) {
		return this.owner.sql("SELECT id FROM analysis WHERE id = ANY (:ids)")
			.param("ids", ids.toArray(UUID[]::new))
			.query(UUID.class)
			.list()
			.stream()
			.map(Objects::requireNonNull)
			.toList();
	}

	private String parent(Month month) {
		return Objects.requireNonNull(this.owner.sql("SELECT coalesce(analysis_month_parent(:month), '')")
			.param("month", month.date())
			.query(String.class)
			.single());
	}

	private long count(String table, Month month, String column) {
		return this.owner.sql("SELECT count(*) FROM %s WHERE %s >= :from AND %s < :to".formatted(table, column, column))
			.param("from", month.from())
			.param("to", month.to())
			.query(Long.class)
			.single();
	}

	private static UUID id(Instant at, int number) {
		return new UUID((at.toEpochMilli() << 16) | 0x7000L | (number & 0xfff), 0x8000_0000_0000_0000L | number);
	}

}
