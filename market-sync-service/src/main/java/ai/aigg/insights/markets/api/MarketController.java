package ai.aigg.insights.markets.api;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import ai.aigg.insights.markets.catalog.MarketCatalog;
import ai.aigg.insights.markets.catalog.StoredMarket;
import ai.aigg.insights.markets.matching.Filter;
import ai.aigg.insights.markets.matching.MarketHit;
import ai.aigg.insights.markets.matching.MarketMatcher;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;

/**
 * Search and look-up of markets.
 */
@RestController
@RequestMapping("/markets")
class MarketController {

	private static final int MAX_LIMIT = 50;

	private static final Pattern ID = Pattern.compile("[\\w-]{1,255}");

	private final MarketMatcher matcher;

	private final MarketCatalog catalog;

	MarketController(MarketMatcher matcher, MarketCatalog catalog) {
		this.matcher = matcher;
		this.catalog = catalog;
	}

	@GetMapping("/search")
	SearchBody search(@RequestParam String q, @RequestParam(defaultValue = "10") int limit,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(name = "active_only", defaultValue = "false") boolean activeOnly) {
		if (q.isBlank()) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "q says what to search for and is empty");
		}
		if (limit < 1 || limit > MAX_LIMIT) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST,
					"limit is 1 to %d, not %d".formatted(MAX_LIMIT, limit));
		}
		if (category != null && category.chars().anyMatch(Character::isISOControl)) {
			throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "category is a name without control characters");
		}
		return new SearchBody(bodies(this.matcher.search(q, new Filter(category, activeOnly), limit)));
	}

	private List<MarketBody> bodies(List<MarketHit> hits) {
		Map<MarketId, StoredMarket> markets = this.catalog.findAll(hits.stream().map(MarketHit::id).toList())
			.stream()
			.collect(Collectors.toMap(StoredMarket::marketId, Function.identity()));
		return hits.stream()
			.filter((hit) -> markets.containsKey(hit.id()))
			.map((hit) -> MarketBody.of(Objects.requireNonNull(markets.get(hit.id())), hit.score()))
			.toList();
	}

	@GetMapping("/{marketId}")
	MarketBody market(@PathVariable String marketId) {
		return Optional.of(marketId)
			.filter((id) -> ID.matcher(id).matches())
			.flatMap(this.catalog::find)
			.map((market) -> MarketBody.of(market, null))
			.orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND,
					"There is no market with this id; ids are Polymarket's, like 559652, or begin with 0x"));
	}

}
