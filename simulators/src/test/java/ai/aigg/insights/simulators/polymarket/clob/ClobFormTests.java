package ai.aigg.insights.simulators.polymarket.clob;

import java.util.List;
import java.util.stream.Collectors;

import ai.aigg.insights.simulators.SimulatorsTest;
import ai.aigg.insights.simulators.json.JsonBuffer;
import ai.aigg.insights.simulators.market.MarketFate;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.annotation.DirtiesContext;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
@DirtiesContext
class ClobFormTests {

	private final MarketWorld world;

	ClobFormTests(@Autowired MarketWorld world) {
		this.world = world;
	}

	@Test
	void marketsThatWriteThemselvesSayWhatTheirGammaObjectsSay() {
		List<Long> open = this.world.markets()
			.values()
			.stream()
			.filter((market) -> !market.closed())
			.map(MarketView::id)
			.limit(4)
			.toList();
		this.world.decide(open.get(0), MarketFate.HALF, null);
		this.world.decide(open.get(1), MarketFate.ZERO, null);
		this.world.decide(open.get(2), MarketFate.PROPOSE, null);
		this.world.decide(open.get(3), MarketFate.END_PAST, null);
		assertThat(this.world.markets().values()).isNotEmpty().allSatisfy((market) -> {
			JsonBuffer json = new JsonBuffer(100);
			ClobMarkets.write(json, market);
			assertThat(plain(JsonMapper.shared().readTree(json.toBytes()))).isEqualTo(plain(ClobMarkets.json(market)));
		});
	}

	/** With all numbers in one form. */
	private static String plain(JsonNode node) {
		if (node.isNumber()) {
			return Long.toString(Math.round(node.asDouble() * 1_000_000));
		}
		if (node.isObject()) {
			return node.properties()
				.stream()
				.map((field) -> field.getKey() + ":" + plain(field.getValue()))
				.sorted()
				.collect(Collectors.joining(",", "{", "}"));
		}
		return node.isArray() ? node.valueStream().map(ClobFormTests::plain).collect(Collectors.joining(",", "[", "]"))
				: node.toString();
	}

}
