package ai.aigg.insights.markets.backfill;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.clob.ClobMarket;
import ai.aigg.insights.markets.clob.ClobToken;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ClobMarketsTests {

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

	@ParameterizedTest
	@CsvSource({
			// closed, draw, price of Yes, Yes won, No won, state, winner
			"true, false, 1, true, false, RESOLVED, Yes", "true, false, 0.3, false, true, RESOLVED, No",
			"true, false, 0.995, false, false, ENDED,", "true, true, 0.5, false, false, VOID,",
			"true, false, 1, true, true, ENDED,", "false, false, 0.4, false, false, OPEN," })
	void takesClobsWordForTheWinner(boolean closed, boolean draw, BigDecimal price, boolean yes, boolean no,
			Resolution resolution, String winner) {
		Market market = ClobMarkets.market(market(closed, draw, price, yes, no), NOW);
		assertThat(market.settlement().resolution()).isEqualTo(resolution);
		assertThat(market.settlement().winner()).isEqualTo(winner);
	}

	@Test
	void hasTheConditionIdForAnId() {
		Market market = ClobMarkets.market(market(true, false, BigDecimal.ONE, true, false), NOW);
		assertThat(market.id().value()).isEqualTo("0xabc");
		assertThat(market.category()).isEqualTo("Sports");
		assertThat(market.tokenIds()).containsExactly("1", "2");
		assertThat(market.probability()).isEqualTo(new Probability(BigDecimal.ONE));
		assertThat(market.raw()).isNull();
	}

	private static ClobMarket market(boolean closed, boolean draw, BigDecimal price, boolean yes, boolean no) {
		return new ClobMarket("0xabc", "0xdef", "Q", null, null, NOW.plusSeconds(60), closed, false, !closed, false,
				null, null, null, draw,
				List.of(new ClobToken("1", "Yes", new Probability(price), yes),
						new ClobToken("2", "No", new Probability(BigDecimal.ONE.subtract(price)), no)),
				List.of("All", "Sports"));
	}

}
