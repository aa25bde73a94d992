package ai.aigg.insights.simulators.polymarket.data;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.Seed;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Holders and trades of a market, made up from the seed; a market that is not there has
 * neither.
 */
@RestController
@RequestMapping("/data")
class DataController {

	private static final int MOST_HOLDERS = 20;

	private static final int MOST_TRADES = 500;

	private static final int SECONDS_BETWEEN = 600;

	private final MarketWorld world;

	private final Seed seed;

	private final Clock clock;

	DataController(MarketWorld world, Seed seed, Clock clock) {
		this.world = world;
		this.seed = seed;
		this.clock = clock;
	}

	@GetMapping("/holders")
	List<Map<String, Object>> holders(@RequestParam String market, @RequestParam(defaultValue = "20") int limit) {
		List<Map<String, Object>> tokens = new ArrayList<>();
		this.world.marketByCondition(market).ifPresent((view) -> {
			for (int outcome = 0; outcome < view.tokenIds().size(); outcome++) {
				tokens.add(Map.of("token", view.tokenIds().get(outcome), "holders", holdersOf(view, outcome, limit)));
			}
		});
		return tokens;
	}

	@GetMapping("/trades")
	List<Map<String, Object>> trades(@RequestParam String market, @RequestParam(defaultValue = "100") int limit) {
		return this.world.marketByCondition(market)
			.filter((view) -> view.tokenIds().size() == 2)
			.map((view) -> tradesOf(view, limit))
			.orElse(List.of());
	}

	private List<Map<String, Object>> holdersOf(MarketView view, int outcome, int limit) {
		SplittableRandom random = this.seed.random("holders" + view.id() + outcome);
		List<Map<String, Object>> holders = new ArrayList<>();
		double amount = random.nextDouble(500, 50_000);
		for (int place = 0; place < Math.clamp(limit, 0, MOST_HOLDERS); place++) {
			amount *= random.nextDouble(0.6, 1);
			Map<String, Object> holder = row(view, outcome, "holder" + outcome + place);
			holder.put("amount", Math.round(amount * 100) / 100.0);
			holders.add(holder);
		}
		return holders;
	}

	private List<Map<String, Object>> tradesOf(MarketView view, int limit) {
		SplittableRandom random = this.seed.random("trades" + view.id());
		List<Map<String, Object>> trades = new ArrayList<>();
		long at = this.clock.instant().getEpochSecond();
		for (int place = 0; place < Math.clamp(limit, 0, MOST_TRADES); place++) {
			at -= random.nextInt(1, SECONDS_BETWEEN);
			int outcome = random.nextInt(2);
			double price = Math.clamp(view.price() + random.nextDouble(-0.02, 0.02), 0.001, 0.999);
			Map<String, Object> trade = row(view, outcome, "trader" + place);
			trade.put("side", random.nextInt(3) > 0 ? "BUY" : "SELL");
			trade.put("conditionId", view.conditionId());
			trade.put("size", random.nextInt(5, 2_000));
			trade.put("price", Math.round(((outcome == 0) ? price : 1 - price) * 1_000) / 1_000.0);
			trade.put("timestamp", at);
			trades.add(trade);
		}
		return trades;
	}

	private Map<String, Object> row(MarketView view, int outcome, String who) {
		Map<String, Object> row = new LinkedHashMap<>();
		row.put("proxyWallet", "0x" + this.seed.id(view.id() + who).toString().replace("-", ""));
		row.put("asset", view.tokenIds().get(outcome));
		row.put("outcomeIndex", outcome);
		row.put("name", "");
		row.put("pseudonym", "");
		row.put("bio", "");
		return row;
	}

}
