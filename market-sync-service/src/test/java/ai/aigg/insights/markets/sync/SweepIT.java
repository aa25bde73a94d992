package ai.aigg.insights.markets.sync;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.GammaObjects;
import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.markets.progress.SyncRuns;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class SweepIT extends ServiceTest {

	@Autowired
	private Sweep sweep;

	@Autowired
	private Leavers leavers;

	@Autowired
	private SyncRuns runs;

	@Autowired
	private SingleInstance instances;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	void letTheFirstSweepPass() {
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> this.runs.lastComplete().isPresent());
		// What other tests left open would be missing from every sweep.
		this.jdbc.sql("DELETE FROM market_details").update();
		this.jdbc.sql("DELETE FROM polymarket_markets").update();
	}

	@Test
	void storesTheOpenSetOnceAndForAll() {
		GAMMA.open(markets("sw1", 250, "0.40"));
		assertThat(sweep()).isTrue();
		assertThat(lastRun()).containsEntry("status", "complete")
			.containsEntry("pages", 3)
			.containsEntry("seen", 250)
			.containsEntry("changed", 250);
		List<@Nullable Long> revisions = revisions("sw1");
		assertThat(revisions).hasSize(250).doesNotContain(0L).doesNotHaveDuplicates();

		assertThat(sweep()).isTrue();
		assertThat(lastRun()).containsEntry("seen", 250).containsEntry("changed", 0);
		assertThat(revisions("sw1")).isEqualTo(revisions);

		List<String> moved = new ArrayList<>(markets("sw1", 250, "0.40"));
		moved.set(7, GammaObjects.open("sw1-7", "Market 7 of sw1", "0.45"));
		GAMMA.open(moved);
		assertThat(sweep()).isTrue();
		assertThat(lastRun()).containsEntry("changed", 1);
		assertThat(revisions("sw1")).usingRecursiveComparison().isNotEqualTo(revisions);
		assertThat(revisions("sw1").stream().filter((revision) -> !revisions.contains(revision))).hasSize(1);
	}

	@Test
	void confirmsAnUnchangedPriceWithoutWritingIt() {
		GAMMA.open(markets("sw2", 1, "0.40"));
		sweep();
		List<@Nullable Object> rows = column("sw2", "(price_as_of, xmin)::text");
		Instant before = Instant.now();
		sweep();
		assertThat(column("sw2", "(price_as_of, xmin)::text")).isEqualTo(rows);
		assertThat(this.jdbc.sql("SELECT price_confirmed_at FROM markets WHERE market_id = 'sw2-0'")
			.query(OffsetDateTime.class)
			.single()
			.toInstant()).isAfterOrEqualTo(before.truncatedTo(ChronoUnit.MILLIS));
	}

	@Test
	void closesOnlyWhatGammaCallsClosed() {
		GAMMA.open(markets("sw3", 3, "0.40"));
		sweep();
		GAMMA.open(markets("sw3", 1, "0.40"));
		GAMMA.closed(List.of(GammaObjects.won("sw3-1", "Market 1 of sw3")));
		sweep();
		assertThat(column("sw3", "closed")).containsExactly(false, true, false);
		assertThat(column("sw3", "resolution")).containsExactly("OPEN", "RESOLVED", "OPEN");
		assertThat(column("sw3", "active")).containsExactly(true, false, true);
	}

	@Test
	void concludesNothingFromAnIncompleteSweep() {
		GAMMA.open(markets("sw4", 150, "0.40"));
		sweep();
		GAMMA.open(markets("sw4", 150, "0.50"));
		GAMMA.closed(List.of(GammaObjects.won("sw4-149", "Market 149 of sw4")));
		// The window before the end date of all of them, and the first page of the other
		// one.
		GAMMA.pass();
		GAMMA.pass();
		GAMMA.failAlways(200, "text/html", "<html>one moment</html>");
		assertThat(sweep()).isFalse();
		assertThat(lastRun()).containsEntry("status", "incomplete").containsEntry("pages", 2);
		assertThat(column("sw4", "closed")).doesNotContain(true);
		// What was read is kept.
		assertThat(column("sw4", "current_probability")).contains(new BigDecimal("0.5000"), new BigDecimal("0.4000"));
	}

	@Test
	void asksAgainAfterAServersError() {
		GAMMA.open(markets("sw5", 150, "0.40"));
		GAMMA.pass();
		GAMMA.fail(500, "application/json", "{\"type\":\"internal error\",\"error\":\"cannot get the information\"}");
		assertThat(sweep()).isTrue();
		assertThat(revisions("sw5")).hasSize(150);
	}

	@Test
	void keepsTheRestOfAPageWithAMalformedObject() {
		List<String> markets = new ArrayList<>(markets("sw6", 5, "0.40"));
		markets.add("{\"id\":\"sw6-broken\"}");
		GAMMA.open(markets);
		assertThat(sweep()).isTrue();
		assertThat(lastRun()).containsEntry("seen", 5).containsEntry("skipped", 1);
	}

	@Test
	void leavesItAtThatWhenTheServiceStops() {
		GAMMA.open(markets("sw7", 150, "0.40"));
		assertThat(this.sweep.run(() -> true)).isFalse();
		assertThat(lastRun()).containsEntry("status", "incomplete").containsEntry("detail", "stopped");
	}

	@Test
	void letsMarketsEndByTheClock() {
		GAMMA.open(List.of(GammaObjects.open("sw8-0", "Ends unseen", "0.40")));
		sweep();
		this.jdbc.sql("UPDATE polymarket_markets SET end_date = now() - interval '1 hour' WHERE market_id = 'sw8-0'")
			.update();
		GAMMA.open(List.of());
		sweep();
		assertThat(column("sw8", "active")).containsExactly(false);
		assertThat(column("sw8", "resolution")).containsExactly("ENDED");
	}

	@Test
	void reads5000MarketsInSeconds() {
		GAMMA.open(markets("sw9", 5_000, "0.40"));
		long start = System.nanoTime();
		assertThat(sweep()).isTrue();
		Duration first = Duration.ofNanos(System.nanoTime() - start);
		start = System.nanoTime();
		assertThat(sweep()).isTrue();
		Duration second = Duration.ofNanos(System.nanoTime() - start);
		System.out.printf("5,000 new markets: %d ms, again: %d ms%n", first.toMillis(), second.toMillis());
		assertThat(lastRun()).containsEntry("seen", 5_000).containsEntry("changed", 0);
		// Three seconds is the aim; a busy machine may take longer.
		assertThat(first).isLessThan(Duration.ofSeconds(10));
	}

	@Test
	void readsKnownMarketsWithoutAnEndDateThoughNoWindowHoldsThem() {
		List<String> undated = List.of(GammaObjects.object("sw10-u", "Without an end", "0.30", "\"closed\":false"));
		List<String> all = new ArrayList<>(markets("sw10", 120, "0.40"));
		all.addAll(undated);
		GAMMA.open(all);
		assertThat(sweep()).isTrue();
		assertThat(lastRun()).containsEntry("whole", true);
		all.set(120, GammaObjects.object("sw10-u", "Without an end", "0.35", "\"closed\":false"));
		GAMMA.open(all);
		sweep();
		assertThat(lastRun()).containsEntry("whole", false).containsEntry("status", "complete");
		assertThat(column("sw10", "current_probability")).contains(new BigDecimal("0.3500"));
		assertThat(GAMMA.requests()).filteredOn((request) -> request.contains("end_date_")).hasSizeGreaterThan(1);
	}

	@Test
	void isNotCompleteWhenTheIndependentCountSaysOtherwise() {
		GAMMA.open(markets("sw11", 3, "0.40"));
		GAMMA.events(100);
		assertThat(sweep()).isFalse();
		assertThat(String.valueOf(lastRun().get("detail"))).contains("but 100 are open");
	}

	@Test
	void saysSoWhenTheIndependentCountIsNotToBeHad() {
		GAMMA.open(List.of());
		GAMMA.pass();
		GAMMA.fail(404, "text/html", "<html>gone</html>");
		assertThat(sweep()).isTrue();
		assertThat(lastRun()).containsEntry("detail", "no independent count of events was to be had");
	}

	@Test
	void doesNotBelieveThatMostOfTheVenueIsGone() {
		GAMMA.open(markets("sw12", 200, "0.40"));
		assertThat(sweep()).isTrue();
		GAMMA.open(markets("sw12", 100, "0.40"));
		assertThat(sweep()).isFalse();
		assertThat(String.valueOf(lastRun().get("detail"))).contains("100 of 200");
		assertThat(column("sw12", "closed")).doesNotContain(true);
		// Asked for by their ids again and again, Gamma still knows nothing of them.
		assertThat(sweep()).isFalse();
		assertThat(sweep()).isTrue();
		assertThat(column("sw12", "closed")).doesNotContain(true);
	}

	@Test
	void believesItWhenGammaCallsThemClosed() {
		GAMMA.open(markets("sw13", 200, "0.40"));
		assertThat(sweep()).isTrue();
		GAMMA.open(markets("sw13", 100, "0.40"));
		GAMMA.closed(IntStream.range(100, 200)
			.mapToObj((number) -> GammaObjects.won("sw13-" + number, "Market %d of sw13".formatted(number)))
			.toList());
		assertThat(sweep()).isTrue();
		assertThat(column("sw13", "closed")).filteredOn(Boolean.TRUE::equals).hasSize(100);
	}

	@Test
	void findsRowsThatTheListsHideByTheirIds() {
		GAMMA.open(markets("sw14", 100, "0.40"));
		assertThat(sweep()).isTrue();
		GAMMA.open(markets("sw14", 99, "0.40"));
		GAMMA.hidden(List.of(GammaObjects.open("sw14-99", "Market 99 of sw14", "0.45")));
		assertThat(sweep()).isTrue();
		assertThat(column("sw14", "current_probability")).contains(new BigDecimal("0.4500"));
		GAMMA.open(markets("sw14", 50, "0.40"));
		GAMMA.hidden(markets("sw14", 100, "0.46").subList(50, 100));
		assertThat(sweep()).isFalse();
		assertThat(column("sw14", "closed")).doesNotContain(true);
	}

	@Test
	void concludesNothingWhenTheWindowsAreIgnored() {
		List<String> dated = new ArrayList<>();
		IntStream.range(0, 40)
			.forEach((number) -> dated.add(GammaObjects.object("sw15-" + number, "Q", "0.50",
					"\"closed\":false,\"endDate\":\"20%02d-06-01T00:00:00Z\"".formatted(30 + number))));
		GAMMA.open(dated);
		assertThat(sweep()).isTrue();
		GAMMA.ignoreDates();
		assertThat(sweep()).isFalse();
		assertThat(String.valueOf(lastRun().get("detail"))).contains("ignored the end dates");
	}

	@Test
	void takesTheRestOfTheLookUpsNextTime() {
		GAMMA.open(markets("sw16", 40, "0.40"));
		assertThat(sweep()).isTrue();
		GAMMA.open(List.of());
		GAMMA.closed(IntStream.range(0, 40)
			.mapToObj((number) -> GammaObjects.won("sw16-" + number, "Market %d of sw16".formatted(number)))
			.toList());
		Seen nothing = new Seen();
		assertThat(this.leavers.lookUp(nothing, 30)).isEqualTo(new Leavers.Found(40, 30, 0, 0, 10));
		assertThat(this.leavers.lookUp(nothing, 30)).isEqualTo(new Leavers.Found(10, 10, 0, 0, 0));
	}

	@Test
	void letsOneInstanceSweepAtATime() throws SQLException {
		List<Boolean> second = new ArrayList<>();
		assertThat(this.instances.run(SweepSchedule.LOCK, () -> second.add(tryLock()))).isTrue();
		assertThat(second).containsExactly(false);
		assertThat(tryLock()).isTrue();
	}

	private boolean tryLock() {
		try {
			return this.instances.run(SweepSchedule.LOCK, () -> {
			});
		}
		catch (SQLException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private boolean sweep() {
		return this.sweep.run(() -> false);
	}

	private Map<String, @Nullable Object> lastRun() {
		return this.jdbc.sql("SELECT * FROM market_sync_runs ORDER BY id DESC LIMIT 1").query().singleRow();
	}

	private List<@Nullable Long> revisions(String family) {
		return this.jdbc.sql("SELECT change_seq FROM polymarket_markets WHERE market_id LIKE :ids ORDER BY market_id")
			.param("ids", family + "-%")
			.query(Long.class)
			.list();
	}

	private List<@Nullable Object> column(String family, String name) {
		return this.jdbc.sql(
				"SELECT %s FROM polymarket_markets JOIN market_details USING (id) WHERE market_id LIKE :ids ORDER BY market_id"
					.formatted(name.replace("xmin", "polymarket_markets.xmin")))
			.param("ids", family + "-%")
			.query()
			.singleColumn();
	}

	private static List<String> markets(String family, int count, String price) {
		return IntStream.range(0, count)
			.mapToObj((number) -> GammaObjects.open(family + "-" + number, "Market %d of %s".formatted(number, family),
					price))
			.toList();
	}

}
