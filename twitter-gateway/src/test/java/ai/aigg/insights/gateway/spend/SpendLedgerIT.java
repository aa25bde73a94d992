package ai.aigg.insights.gateway.spend;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.schema.provision.ServiceRole;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class SpendLedgerIT {

	private static final TestDatabase DATABASE = TestServers.newDatabase();

	private final JdbcClient jdbc = JdbcClient.create(DATABASE.as(ServiceRole.GATEWAY));

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	@Test
	void manyTogetherNeverPassTheCap() throws Exception {
		SpendLedger ledger = on("2026-11-22T23:59:59Z", "1.00");
		int granted = 0;
		try (ExecutorService threads = Executors.newFixedThreadPool(4)) {
			List<Callable<Boolean>> work = IntStream.range(0, 60)
				.<Callable<Boolean>>mapToObj((number) -> () -> ledger.reserve(Purchase.REPLY, 3))
				.toList();
			for (Future<Boolean> reserved : threads.invokeAll(work)) {
				granted += reserved.get() ? 1 : 0;
			}
		}
		assertThat(granted).isEqualTo(33);
		assertThat(row("2026-11-22", "usd")).isEqualByComparingTo("0.99");
		assertThat(row("2026-11-22", "replies")).isEqualByComparingTo("99");
		assertThat(ledger.reserve(Purchase.REPLY, 1)).isTrue();
		assertThat(ledger.reserve(Purchase.MENTION, 1)).isFalse();
		assertThat(this.meters.counter("x.spend.refused", "purchase", "mention").count()).isEqualTo(1);
		assertThat(this.meters.get("x.spend.usd").gauge().value()).isEqualTo(1.0);
		assertThat(on("2026-11-23T00:00:00Z", "1.00").reserve(Purchase.REPLY, 1)).as("a new day").isTrue();
	}

	@Test
	void whatWasNotUsedCanBeSpentAgainAndWhatIsOwedCounts() {
		SpendLedger ledger = on("2026-12-01T12:00:00Z", "0.10");
		assertThat(ledger.reserve(Purchase.MENTION, 100)).isTrue();
		assertThat(ledger.reserve(Purchase.USER, 1)).isFalse();
		ledger.giveBack(Purchase.MENTION, 90);
		ledger.giveBack(Purchase.MENTION, 0);
		assertThat(ledger.reserve(Purchase.USER, 9)).isTrue();
		ledger.owe(Purchase.POST, 2);
		assertThat(row("2026-12-01", "usd")).isEqualByComparingTo("0.11");
		assertThat(ledger.reserve(Purchase.MENTION, 1)).isFalse();
	}

	@Test
	void aPostWithALinkCostsTwentyTimesAsMuch() {
		SpendLedger ledger = on("2026-12-02T12:00:00Z", "0.20");
		assertThat(ledger.reserve(Purchase.LINK_POST, 1)).isTrue();
		assertThat(ledger.reserve(Purchase.LINK_POST, 1)).isFalse();
	}

	private SpendLedger on(String time, String cap) {
		SpendSettings settings = new SpendSettings(new BigDecimal(cap), new BigDecimal("0.001"),
				new BigDecimal("0.005"), new BigDecimal("0.010"), new BigDecimal("0.010"), new BigDecimal("0.200"),
				new BigDecimal("0.005"));
		return new SpendLedger(this.jdbc, settings, Clock.fixed(Instant.parse(time), ZoneOffset.UTC), this.meters);
	}

	private BigDecimal row(String day, String column) {
		return this.jdbc.sql("SELECT " + column + " FROM gateway_spend WHERE spend_day = :day::date")
			.param("day", day)
			.query(BigDecimal.class)
			.single();
	}

}
