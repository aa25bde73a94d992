package ai.aigg.insights.benchmarks.load;

import java.util.stream.LongStream;

import ai.aigg.insights.markets.catalog.Market;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class GeneratedMarketsTests {

	@Test
	void givesTheSameMarketForTheSameNumber() {
		assertThat(GeneratedMarkets.market(7)).usingRecursiveComparison()
			.ignoringFields("raw")
			.isEqualTo(GeneratedMarkets.market(7));
		assertThat(GeneratedMarkets.market(7).conditionId()).isNotEqualTo(GeneratedMarkets.market(8).conditionId());
	}

	@Test
	void leavesOneInTwentyOpen() {
		assertThat(LongStream.range(0, 1_000).mapToObj(GeneratedMarkets::market).filter((market) -> !market.closed()))
			.hasSize(50)
			.allMatch((market) -> market.raw() != null);
	}

	@Test
	void writesTextsAsLongAsRealOnes() {
		assertThat(LongStream.range(0, 1_000)
			.mapToObj(GeneratedMarkets::market)
			.map(Market::description)
			.mapToInt((text) -> (text != null) ? text.length() : 0)
			.average()
			.orElse(0)).isBetween(500.0, 1_500.0);
	}

}
