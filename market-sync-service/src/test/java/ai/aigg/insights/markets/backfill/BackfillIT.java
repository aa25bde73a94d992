package ai.aigg.insights.markets.backfill;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import ai.aigg.insights.markets.ClobStub;
import ai.aigg.insights.markets.GammaObjects;
import ai.aigg.insights.markets.ServiceTest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class BackfillIT extends ServiceTest {

	private static final int ROWS = 5_300;

	@Autowired
	private Backfill backfill;

	@Autowired
	private BackfillPages pages;

	@Autowired
	private Enrichment enrichment;

	@Autowired
	private JdbcClient jdbc;

	@BeforeEach
	@AfterEach
	void forget() {
		this.jdbc.sql("DELETE FROM market_backfill_pages").update();
		this.jdbc.sql("UPDATE market_enrichment SET volume_cursor = NULL, volume_pages = 0, volume_done = NULL")
			.update();
		this.jdbc.sql("DELETE FROM market_details").update();
		this.jdbc.sql("DELETE FROM polymarket_markets").update();
		CLOB.markets(List.of());
		GAMMA.open(List.of());
	}

	@ParameterizedTest
	@ValueSource(ints = { 0, 1, 2, 3, 4, 5 })
	void goesOnWhereItWasKilled(int pagesBefore) throws InterruptedException {
		CLOB.markets(rows(0, ROWS));
		AtomicInteger asked = new AtomicInteger();
		assertThat(this.backfill.run(() -> asked.getAndIncrement() >= pagesBefore)).isFalse();
		assertThat(this.pages.done()).hasSize(pagesBefore);
		assertThat(count()).isEqualTo(pagesBefore * 1_000L);
		assertThat(lastRun()).containsEntry("kind", "backfill").containsEntry("detail", "stopped");

		CLOB.markets(rows(0, ROWS));
		assertThat(this.backfill.run(() -> false)).isTrue();
		assertThat(count()).isEqualTo(ROWS);
		assertThat(lastRun()).containsEntry("status", "complete").containsEntry("seen", ROWS - pagesBefore * 1_000);
		Set<Long> full = LongStream.range(0, 5).map((page) -> page * 1_000).boxed().collect(Collectors.toSet());
		assertThat(this.pages.done()).isEqualTo(full);
	}

	@Test
	void leavesAHoleOpenWhenAPageFailsAndFillsItLater() throws InterruptedException {
		CLOB.markets(rows(0, ROWS));
		CLOB.failPage(2_000, 404, "{}");
		assertThat(this.backfill.run(() -> false)).isFalse();
		assertThat(this.pages.done()).containsExactlyInAnyOrder(0L, 1_000L);
		CLOB.heal();
		assertThat(this.backfill.run(() -> false)).isTrue();
		assertThat(count()).isEqualTo(ROWS);
	}

	@Test
	void readsOnlyTheLastPageAgain() throws InterruptedException {
		CLOB.markets(rows(0, 2_400));
		assertThat(this.backfill.run(() -> false)).isTrue();
		CLOB.markets(rows(0, 3_100));
		assertThat(this.backfill.run(() -> false)).isTrue();
		assertThat(count()).isEqualTo(3_100);
		assertThat(lastRun()).containsEntry("pages", 2).containsEntry("changed", 700);
	}

	@Test
	void keepsWhoWonAndLeavesWhatGammaDescribedAlone() throws InterruptedException {
		CLOB.markets(List.of(ClobStub.market("0xabc1", "Who won?", true), ClobStub.market("0xabc2", "Open", false)));
		this.backfill.run(() -> false);
		assertThat(column("resolution")).containsExactly("RESOLVED", "ENDED");
		assertThat(column("winning_outcome")).containsExactly("Yes", null);
		assertThat(column("change_seq")).containsOnly(0L);
	}

	@Test
	void asksGammaAboutTheMostTradedAndThenAboutTheRest() throws InterruptedException {
		CLOB.markets(rows(0, 350));
		this.backfill.run(() -> false);
		// Of 350, Gamma knows 300 as closed and ten as open; 40 it does not know.
		GAMMA.open(IntStream.range(300, 310).mapToObj((number) -> gamma(number, false)).toList());
		GAMMA.closed(IntStream.range(0, 300).mapToObj((number) -> gamma(number, true)).toList());
		assertThat(this.enrichment.isDue()).isTrue();
		assertThat(this.enrichment.run(() -> false)).isTrue();
		assertThat(count()).isEqualTo(350);
		assertThat(
				this.jdbc.sql("SELECT count(*) FROM markets WHERE market_id NOT LIKE '0x%'").query(Long.class).single())
			.isEqualTo(310);
		assertThat(this.jdbc.sql("SELECT count(*) FROM market_details WHERE gamma_asked_at IS NOT NULL")
			.query(Long.class)
			.single()).isEqualTo(40);
		assertThat(GAMMA.requests()).filteredOn((request) -> request.contains("order=volumeNum")).hasSize(2);
		// What Gamma does not know is left alone for a while.
		assertThat(this.enrichment.isDue()).isFalse();
		assertThat(lastRun()).containsEntry("kind", "enrichment").containsEntry("status", "complete");
	}

	@Test
	void goesOnWithTheMostTradedFromTheirCursor() throws InterruptedException {
		GAMMA.closed(IntStream.range(0, 300).mapToObj((number) -> gamma(number, true)).toList());
		assertThat(this.enrichment.run(() -> true)).isFalse();
		assertThat(this.enrichment.run(() -> false)).isTrue();
		List<String> walks = new ArrayList<>(GAMMA.requests());
		walks.removeIf((request) -> !request.contains("order=volumeNum"));
		assertThat(walks).hasSize(2);
		assertThat(walks.getLast()).contains("after_cursor");
	}

	private static String gamma(int number, boolean closed) {
		return GammaObjects
			.object(Integer.toString(number + 1_000), "Market " + number, "0.50",
					"\"conditionId\":\"%s\",\"closed\":%s".formatted(condition(number), closed))
			.replace("\"conditionId\":\"0xc0%d\",".formatted(number + 1_000), "");
	}

	private static List<String> rows(int from, int to) {
		return IntStream.range(from, to)
			.mapToObj((number) -> ClobStub.market(condition(number), "Market " + number, true))
			.toList();
	}

	private static String condition(int number) {
		return "0x" + Integer.toHexString(0xa00000 + number);
	}

	private long count() {
		return this.jdbc.sql("SELECT count(*) FROM markets").query(Long.class).single();
	}

	private List<@Nullable Object> column(String name) {
		return this.jdbc.sql("SELECT %s FROM markets ORDER BY condition_id".formatted(name)).query().singleColumn();
	}

	private Map<String, @Nullable Object> lastRun() {
		return this.jdbc.sql("SELECT * FROM market_sync_runs ORDER BY id DESC LIMIT 1").query().singleRow();
	}

}
