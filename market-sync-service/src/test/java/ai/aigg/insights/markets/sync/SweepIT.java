package ai.aigg.insights.markets.sync;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.GammaObjects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class SweepIT extends SweepTest {

	@Autowired
	private SingleInstance instances;

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

}
