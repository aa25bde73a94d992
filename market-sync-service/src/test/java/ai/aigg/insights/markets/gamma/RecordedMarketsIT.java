package ai.aigg.insights.markets.gamma;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import ai.aigg.insights.markets.ServiceTest;
import ai.aigg.insights.markets.SharedData;
import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketCatalog;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.catalog.Stored;
import ai.aigg.insights.markets.catalog.StoredMarket;
import ai.aigg.insights.markets.wire.Json;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedMarketsIT extends ServiceTest {

	@Autowired
	private MarketStore store;

	@Autowired
	private MarketCatalog catalog;

	@Test
	void fitTheTable() throws Exception {
		MarketParser parser = new MarketParser(Clock.systemUTC(), (field) -> {
		});
		List<Market> markets = new ArrayList<>();
		for (String line : SharedData.lines("data/polymarket/gamma-markets.jsonl.gz")) {
			markets.add(parser.parse(Json.read(line)));
		}
		int distinct = markets.stream().map(Market::id).collect(Collectors.toSet()).size();
		assertThat(this.store.store(markets)).isEqualTo(new Stored(distinct, 0, 0));
		assertThat(this.store.store(markets)).isEqualTo(new Stored(0, 0, distinct));
		Market last = markets.getLast();
		StoredMarket stored = this.catalog.find(last.id().value()).orElseThrow();
		assertThat(stored.outcomes()).isEqualTo(last.outcomes());
		assertThat(stored.resolution()).isEqualTo(last.settlement().resolution());
	}

}
