package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MarketStoreIT extends ServiceTest {

	private static final Particulars PARTICULARS = new Particulars("0xq", "0xn", new BigDecimal("0.001"),
			new BigDecimal("5"), null, null, "posed");

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00.123456Z");

	@Autowired
	private MarketStore store;

	@Autowired
	private PriceStore prices;

	@Autowired
	private MarketCatalog catalog;

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private TransactionTemplate transaction;

	@Test
	void storesEveryColumn() {
		assertThat(this.store.store(List.of(market("ms1", "rules", 0.25, NOW)))).isEqualTo(new Stored(1, 0, 0));
		assertThat(this.jdbc.sql("SELECT * FROM markets WHERE market_id = 'ms1'").query().singleRow())
			.containsEntry("question", "Question ms1?")
			.containsEntry("condition_id", "0xms1")
			.containsEntry("category", "Politics")
			.containsEntry("current_probability", new BigDecimal("0.2500"))
			.containsEntry("volume_24h", new BigDecimal("2000.00"))
			.containsEntry("volume_total", new BigDecimal("30000.00"))
			.containsEntry("liquidity", new BigDecimal("6000.00"))
			.containsEntry("active", true)
			.containsEntry("market_slug", "slug")
			.containsEntry("description", "rules")
			.containsEntry("resolution_source", "a newspaper")
			.containsEntry("event_id", "9")
			.containsEntry("event_slug", "event-slug")
			.containsEntry("event_title", "Event")
			.containsEntry("group_item_title", "Label")
			.containsEntry("neg_risk", true)
			.containsEntry("best_bid", new BigDecimal("0.2400"))
			.containsEntry("best_ask", new BigDecimal("0.2600"))
			.containsEntry("last_trade_price", new BigDecimal("0.2500"))
			.containsEntry("day_price_change", new BigDecimal("-0.1000"))
			.containsEntry("week_price_change", new BigDecimal("0.2000"))
			.containsEntry("taker_fee_rate", new BigDecimal("0.07000"))
			.containsEntry("accepting_orders", true)
			.containsEntry("closed", false)
			.containsEntry("resolution", "OPEN")
			.containsEntry("winning_outcome", null)
			.containsEntry("question_id", "0xq")
			.containsEntry("neg_risk_market_id", "0xn")
			.containsEntry("tick_size", new BigDecimal("0.00100"))
			.containsEntry("minimum_order_size", new BigDecimal("5.0000"))
			.containsEntry("oracle_status", "posed")
			.containsEntry("closed_time", null);
		StoredMarket stored = this.catalog.find("0xms1").orElseThrow();
		assertThat(stored.outcomes()).extracting(OutcomePrice::name).containsExactly("Yes", "No");
		assertThat(stored.priceAsOf()).isAfterOrEqualTo(NOW);
		assertThat(this.jdbc.sql("SELECT array_to_string(token_ids, ' ') FROM markets WHERE market_id = 'ms1'")
			.query(String.class)
			.single()).isEqualTo("1 2");
	}

	@Test
	void changesWhatNobodySeesWithoutANewRevision() {
		this.store.store(List.of(market("ms2", "rules", 0.25, NOW)));
		StoredMarket before = this.catalog.find("ms2").orElseThrow();
		assertThat(this.store.store(List.of(market("ms2", "better rules", 0.25, NOW.plusSeconds(1)))))
			.isEqualTo(new Stored(0, 1, 0));
		StoredMarket after = this.catalog.find("ms2").orElseThrow();
		assertThat(after.revision()).isEqualTo(before.revision());
		assertThat(after.updatedAt()).isEqualTo(before.updatedAt());
		assertThat(
				this.jdbc.sql("SELECT description FROM markets WHERE market_id = 'ms2'").query(String.class).single())
			.isEqualTo("better rules");
	}

	@Test
	void keepsWhatWasReadLast() {
		this.store.store(List.of(market("ms3", "rules", 0.25, NOW), market("ms3", "rules", 0.30, NOW)));
		assertThat(probability("ms3")).hasToString("0.3000");
		this.store.store(List.of(market("ms3", "rules", 0.10, NOW.minusSeconds(60))));
		assertThat(probability("ms3")).hasToString("0.3000");
	}

	@Test
	void givesLaterWritersHigherRevisions() throws Exception {
		this.store.store(List.of(market("ms4", "rules", 0.25, NOW)));
		CompletableFuture<Stored> second;
		try (Connection first = DATABASE.owner().getConnection(); Statement statement = first.createStatement()) {
			first.setAutoCommit(false);
			statement.execute("SELECT pg_advisory_xact_lock(hashtext('polymarket_markets.write'))");
			second = CompletableFuture.supplyAsync(() -> this.store.store(List.of(market("ms4", "rules", 0.35, NOW))));
			assertThatThrownBy(() -> second.get(300, TimeUnit.MILLISECONDS)).isInstanceOf(TimeoutException.class);
			statement.execute("""
					UPDATE polymarket_markets SET change_seq = nextval('polymarket_market_change_seq')
					WHERE market_id = 'ms4'
					""");
			first.commit();
		}
		assertThat(second.get(10, TimeUnit.SECONDS)).isEqualTo(new Stored(0, 1, 0));
		assertThat(this.catalog.find("ms4").orElseThrow().revision())
			.isEqualTo(this.jdbc.sql("SELECT max(change_seq) FROM polymarket_markets WHERE market_id = 'ms4'")
				.query(Long.class)
				.single());
	}

	@Test
	void writesNothingWhenNothingIsNew() {
		this.store.store(List.of(market("ms5", "rules", 0.25, NOW)));
		String rows = versions("ms5");
		assertThat(this.store.store(List.of(market("ms5", "rules", 0.25, NOW.plusSeconds(300)))))
			.isEqualTo(new Stored(0, 0, 1));
		assertThat(versions("ms5")).isEqualTo(rows);
	}

	@Test
	void keepsPricesAndRulesApart() {
		this.store.store(List.of(market("ms6", "rules", 0.25, NOW)));
		String details = versions("ms6").replaceFirst(".* ", "");
		this.store.store(List.of(market("ms6", "rules", 0.35, NOW.plusSeconds(1))));
		assertThat(versions("ms6")).endsWith(details);
		assertThat(prices("ms6")).containsExactly("0.2500", "0.3500");
	}

	@Test
	void keepsALivePriceThatIsAheadOfGamma() {
		this.store.store(List.of(market("ms7", "rules", 0.25, NOW)));
		long revision = this.catalog.find("ms7").orElseThrow().revision();
		Probability live = Probability.of(0.42);
		assertThat(this.prices.store(List.of(update("ms7", live, NOW.plusSeconds(10))))).isOne();
		assertThat(this.prices.store(List.of(update("ms7", live, NOW.plusSeconds(11))))).isZero();
		assertThat(this.prices.store(List.of(update("ms7", Probability.of(0.1), NOW)))).isZero();
		this.store.store(List.of(market("ms7", "rules", 0.25, NOW.plusSeconds(20))));
		StoredMarket stored = this.catalog.find("ms7").orElseThrow();
		assertThat(stored.outcomes()).extracting(OutcomePrice::price).containsExactly(live, live.complement());
		assertThat(stored.probability()).isEqualTo(live);
		assertThat(stored.revision()).isGreaterThan(revision);
		this.store.store(List.of(market("ms7", "rules", 0.25, NOW.plusSeconds(200))));
		assertThat(probability("ms7")).hasToString("0.2500");
		assertThat(prices("ms7")).containsExactly("0.2500", "0.4200", "0.2500");
	}

	@Test
	void tellsNobodyOfAMarketUntilGammaHasNamedIt() {
		Market unnamed = market("0xms8", "rules", 0.25, NOW);
		assertThat(this.store.storeUnnamed(List.of(unnamed))).isEqualTo(new Stored(1, 0, 0));
		assertThat(this.catalog.find("0xms8").orElseThrow().revision()).isZero();
		assertThat(this.store.store(List.of(market("ms8", "rules", 0.25, NOW.plusSeconds(1)))))
			.isEqualTo(new Stored(0, 1, 0));
		assertThat(this.catalog.find("ms8").orElseThrow().revision()).isPositive();
		assertThat(this.store.storeUnnamed(List.of(unnamed))).isEqualTo(new Stored(0, 0, 1));
		assertThat(
				this.jdbc.sql("SELECT market_id FROM markets WHERE condition_id = '0xms8'").query(String.class).list())
			.containsExactly("ms8");
	}

	@Test
	void makesOneRowOfAMarketThatGammaDescribesWhileClobsListIsWritten() {
		assertThat(meanwhile(() -> this.store.storeUnnamed(List.of(market("0xms9", "rules", 0.25, NOW))),
				() -> this.store.store(List.of(market("ms9", "rules", 0.25, NOW.plusSeconds(1))))))
			.isEqualTo(new Stored(0, 1, 0));
		assertThat(named("0xms9")).containsExactly("ms9");
	}

	@Test
	void makesOneRowOfAMarketThatClobListsWhileGammasAreWritten() {
		assertThat(meanwhile(() -> this.store.store(List.of(market("ms10", "rules", 0.25, NOW))),
				() -> this.store.storeUnnamed(List.of(market("0xms10", "rules", 0.25, NOW.plusSeconds(1))))))
			.isEqualTo(new Stored(0, 0, 1));
		assertThat(named("0xms10")).containsExactly("ms10");
	}

	/** Lets the second one come while the first one has written and not committed. */
	private Stored meanwhile(Runnable first, Supplier<Stored> second) {
		return Objects.requireNonNull(this.transaction.execute((status) -> {
			first.run();
			CompletableFuture<Stored> waiting = CompletableFuture.supplyAsync(second);
			Awaitility.await().until(() -> this.jdbc.sql("""
					SELECT EXISTS (SELECT FROM pg_locks JOIN pg_database d ON d.oid = database
						WHERE datname = current_database() AND locktype = 'advisory' AND NOT granted)
					""").query(Boolean.class).single());
			return waiting;
		})).join();
	}

	private List<String> named(String conditionId) {
		return this.jdbc.sql("SELECT market_id FROM markets WHERE condition_id = :id")
			.param("id", conditionId)
			.query((row, number) -> row.getString(1))
			.list();
	}

	private static PriceUpdate update(String id, Probability price, Instant at) {
		return new PriceUpdate(new MarketId(id), price, price, null, null, at);
	}

	private List<@Nullable String> prices(String id) {
		return this.jdbc.sql("SELECT price FROM market_prices WHERE market_id = :id ORDER BY at")
			.param("id", id)
			.query(String.class)
			.list();
	}

	/** Which versions of its two rows are there: a write makes a new one. */
	private String versions(String id) {
		return this.jdbc.sql("""
				SELECT m.xmin || ' ' || d.xmin FROM polymarket_markets m JOIN market_details d ON d.id = m.id
				WHERE m.market_id = :id
				""").param("id", id).query(String.class).single();
	}

	private Probability probability(String id) {
		return this.catalog.find(id).map(StoredMarket::probability).orElseThrow();
	}

	private static Market market(String id, String description, double price, Instant readAt) {
		Probability yes = Probability.of(price);
		return new Market(new MarketId(id), id.startsWith("0x") ? id : "0x" + id, "Question " + id + "?", "slug",
				"Politics", List.of("A, \"b\"", "c\\d"), description, "a newspaper",
				new EventRef("9", "event-slug", "Event"), "Label", true,
				List.of(new OutcomePrice("Yes", yes), new OutcomePrice("No", yes.complement())), List.of("1", "2"),
				new Quotes(Probability.of(0.24), Probability.of(0.26), Probability.of(0.25), new BigDecimal("-0.1000"),
						new BigDecimal("0.2000")),
				new Turnover(new BigDecimal("2000.00"), new BigDecimal("30000.00"), new BigDecimal("6000.00")),
				new BigDecimal("0.07000"), Instant.parse("2099-12-31T00:00:00Z"), true, false,
				new Settlement(Resolution.OPEN, null), PARTICULARS, () -> "{\"id\": \"1\"}", readAt);
	}

}
