package ai.aigg.insights.markets.catalog;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;

import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class SettlementTests {

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

	@ParameterizedTest
	@CsvSource(textBlock = """
			false,          , 0.4 0.6,        2026-07-01T00:00:00Z, OPEN,
			false,          , 0.4 0.6,                            , OPEN,
			false,          , 0.4 0.6,        2026-06-01T00:00:00Z, ENDED,
			false, proposed , 0.9995 0.0005,  2026-05-01T00:00:00Z, PROPOSED,
			false, disputed , 0.9995 0.0005,  2026-07-01T00:00:00Z, DISPUTED,
			false, resolved , 0.4 0.6,        2026-07-01T00:00:00Z, OPEN,
			true,           , 1 0,            2026-05-01T00:00:00Z, RESOLVED, A
			true,  resolved , 0 1,            2026-05-01T00:00:00Z, RESOLVED, B
			true,  resolved , 1 0,            2026-07-01T00:00:00Z, RESOLVED, A
			true,  disputed , 1 0,            2026-05-01T00:00:00Z, DISPUTED,
			true,  proposed , 1 0,            2026-05-01T00:00:00Z, PROPOSED,
			true,           , 0.99999958 0.0000004, 2021-05-01T00:00:00Z, RESOLVED, A
			true,  resolved , 0.5 0.5,        2026-05-01T00:00:00Z, VOID,
			true,           , 0.5 0.5,        2026-05-01T00:00:00Z, ENDED,
			true,  resolved , 0 0,            2026-05-01T00:00:00Z, ENDED,
			true,  resolved , 0.58 0.42,      2026-05-01T00:00:00Z, ENDED,
			true,  resolved , 0 0 1,          2021-05-01T00:00:00Z, RESOLVED, C
			true,  resolved , - -,            2021-05-01T00:00:00Z, ENDED,
			""")
	void readsHowFarAMarketIs(boolean closed, String oracle, String prices, Instant endDate, Resolution resolution,
			String winner) {
		assertThat(Settlement.of(closed, oracle, outcomes(prices), endDate, NOW))
			.isEqualTo(new Settlement(resolution, winner));
	}

	private static List<OutcomePrice> outcomes(String prices) {
		char[] name = { 'A' };
		return Arrays.stream(prices.split(" "))
			.map((price) -> new OutcomePrice(String.valueOf(name[0]++),
					price.equals("-") ? null : new Probability(new BigDecimal(price))))
			.toList();
	}

}
