package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Resolution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ActivityRuleTests {

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

	private final ActivityRule rule = new ActivityRule(new BigDecimal("1000"), new BigDecimal("5000"));

	@ParameterizedTest
	@CsvSource(textBlock = """
			2026-06-01T00:00:01Z, 1000.01, 5000.01, false, OPEN,     true
			2026-06-01T00:00:00Z, 1000.01, 5000.01, false, OPEN,     false
			                    , 1000.01, 5000.01, false, OPEN,     false
			2026-07-01T00:00:00Z, 1000.00, 5000.01, false, OPEN,     false
			2026-07-01T00:00:00Z, 1000.01, 5000.00, false, OPEN,     false
			2026-07-01T00:00:00Z,        , 5000.01, false, OPEN,     false
			2026-07-01T00:00:00Z, 1000.01,        , false, OPEN,     false
			2026-07-01T00:00:00Z, 1000.01, 5000.01, true,  ENDED,    false
			2026-07-01T00:00:00Z, 1000.01, 5000.01, false, DISPUTED, true
			2026-07-01T00:00:00Z, 1000.01, 5000.01, false, RESOLVED, false
			2026-07-01T00:00:00Z, 1000.01, 5000.01, false, VOID,     false
			""")
	void saysWhichMarketsAreActive(Instant endDate, BigDecimal volume, BigDecimal liquidity, boolean closed,
			Resolution resolution, boolean active) {
		Market market = new Market(new MarketId("1"), null, "Q?", null, null, List.of(), null, null,
				new EventRef(null, null, null), null, false, List.of(), List.of(),
				new Quotes(null, null, null, null, null), new Turnover(volume, null, liquidity), null, endDate, true,
				closed, new Settlement(resolution, null), Particulars.UNKNOWN, null, NOW);
		assertThat(this.rule.isActive(market, NOW)).isEqualTo(active);
	}

}
