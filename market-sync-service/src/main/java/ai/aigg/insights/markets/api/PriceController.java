package ai.aigg.insights.markets.api;

import java.time.Clock;

import ai.aigg.insights.markets.catalog.MarketCatalog;
import ai.aigg.insights.markets.history.PriceHistory;
import ai.aigg.insights.markets.history.TimeSteps;
import ai.aigg.insights.schema.events.MarketId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a market's price was.
 */
@RestController
@Tag(name = "markets")
class PriceController {

	private final MarketCatalog catalog;

	private final PriceHistory history;

	private final Clock clock;

	PriceController(MarketCatalog catalog, PriceHistory history, Clock clock) {
		this.catalog = catalog;
		this.history = history;
		this.clock = clock;
	}

	@GetMapping("/markets/{market_id}/prices")
	@Operation(summary = "Prices of the first outcome in steps: at the end of each step, the last price known then")
	PricesBody prices(
			@Parameter(description = "Polymarket's id, or the condition id",
					example = "559652") @PathVariable("market_id") String marketId,
			@Parameter(description = "ISO instant or epoch seconds; default: a day before to") @RequestParam(
					required = false) @Nullable String from,
			@Parameter(description = "ISO instant or epoch seconds; default and latest: now") @RequestParam(
					required = false) @Nullable String to,
			@Parameter(description = "ISO duration, or like 1m, 5m, 1h, 1d; at most 2,000 steps") @RequestParam(
					defaultValue = "1h") String step) {
		TimeSteps steps = PriceTimes.read(from, to, step, this.clock.instant());
		MarketId id = MarketController.find(this.catalog, marketId).marketId();
		return new PricesBody(id, steps.from(), steps.to(), steps.step(), this.history.read(id, steps));
	}

}
