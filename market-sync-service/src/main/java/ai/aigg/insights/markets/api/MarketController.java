package ai.aigg.insights.markets.api;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.aigg.insights.markets.catalog.ListFilter;
import ai.aigg.insights.markets.catalog.MarketCatalog;
import ai.aigg.insights.markets.catalog.MarketDetails;
import ai.aigg.insights.markets.catalog.MarketLists;
import ai.aigg.insights.markets.catalog.MarketPage;
import ai.aigg.insights.markets.catalog.StoredMarket;
import ai.aigg.insights.markets.matching.Filter;
import ai.aigg.insights.markets.matching.MarketHit;
import ai.aigg.insights.markets.matching.MarketSearch;
import ai.aigg.insights.schema.events.MarketId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lists, search and look-up of markets.
 */
@RestController
@RequestMapping("/markets")
@Tag(name = "markets")
class MarketController {

	private static final int MAX_HITS = 50;

	private static final int MAX_PAGE = 1_000;

	private final MarketSearch search;

	private final MarketCatalog catalog;

	private final MarketLists lists;

	MarketController(MarketSearch search, MarketCatalog catalog, MarketLists lists) {
		this.search = search;
		this.catalog = catalog;
		this.lists = lists;
	}

	@GetMapping
	@Operation(summary = "All markets, page by page; what is new comes last")
	PageBody list(@Parameter(description = "1 to 1,000") @RequestParam(defaultValue = "100") int limit,
			@Parameter(description = "next_cursor of the page before") @RequestParam(
					required = false) @Nullable String cursor,
			@Parameter(description = "only closed ones, or only those that are not") @RequestParam(
					required = false) @Nullable Boolean closed,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(name = "active_only", defaultValue = "false") boolean activeOnly) {
		BadRequest.unlessBetween("limit", limit, 1, MAX_PAGE);
		BadRequest.unlessName("category", category);
		MarketPage page = this.lists.page(new ListFilter(closed, category, activeOnly), Cursor.read(cursor), limit);
		return new PageBody(page.markets().stream().map((market) -> MarketBody.of(market, null)).toList(),
				(page.next() != null) ? Cursor.after(page.next()) : null);
	}

	@GetMapping("/search")
	@Operation(summary = "The open markets that fit some words best",
			description = "By meaning and words, as questions are matched; the last word may be unfinished.")
	SearchBody search(@Parameter(example = "bitcoin 150k") @RequestParam String q,
			@Parameter(description = "1 to 50") @RequestParam(defaultValue = "10") int limit,
			@RequestParam(required = false) @Nullable String category,
			@RequestParam(name = "active_only", defaultValue = "false") boolean activeOnly,
			@Parameter(description = "plain: only markets that have all the words, ranked by ts_rank",
					schema = @Schema(allowableValues = { "best", "plain" })) @RequestParam(
							defaultValue = "best") String mode) {
		if (q.isBlank()) {
			throw BadRequest.because("q says what to search for and is empty");
		}
		BadRequest.unlessBetween("limit", limit, 1, MAX_HITS);
		BadRequest.unlessName("category", category);
		Filter filter = new Filter(category, activeOnly);
		List<MarketHit> found = switch (mode) {
			case "best" -> this.search.find(q, filter, limit);
			case "plain" -> this.search.findPlainly(q, filter, limit);
			default -> throw BadRequest.because("mode is best or plain");
		};
		return new SearchBody(hits(found, filter, limit));
	}

	@PostMapping("/batch")
	@Operation(summary = "Up to 500 markets at once")
	BatchBody batch(@RequestBody BatchRequest request) {
		List<String> ids = request.ids();
		Map<MarketId, StoredMarket> found = byId(ids.stream().map(MarketId::new).toList());
		return new BatchBody(
				ids.stream().map((id) -> found.get(new MarketId(id))).<MarketBody>mapMulti((market, sink) -> {
					if (market != null) {
						sink.accept(MarketBody.of(market, null));
					}
				}).toList(), ids.stream().filter((id) -> !found.containsKey(new MarketId(id))).toList());
	}

	@GetMapping("/{market_id}")
	@Operation(summary = "One market with its rules, tokens and tags")
	DetailedMarketBody market(@Parameter(description = "Polymarket's id, or the condition id",
			example = "559652") @PathVariable("market_id") String marketId) {
		StoredMarket market = find(this.catalog, marketId);
		MarketDetails details = this.lists.details(market.marketId()).orElseThrow(BadRequest::noMarket);
		return DetailedMarketBody.of(market, details);
	}

	static StoredMarket find(MarketCatalog catalog, String marketId) {
		return Optional.of(marketId)
			.filter((id) -> BadRequest.ID.matcher(id).matches())
			.flatMap(catalog::find)
			.orElseThrow(BadRequest::noMarket);
	}

	/** What the index says of a market may be some seconds old; the rows decide. */
	private List<MarketBody> hits(List<MarketHit> hits, Filter filter, int limit) {
		Map<MarketId, StoredMarket> markets = byId(hits.stream().map(MarketHit::id).toList());
		return hits.stream().<MarketBody>mapMulti((hit, sink) -> {
			StoredMarket market = markets.get(hit.id());
			if (market != null && !market.closed() && filter.lets(market.category(), market.active())) {
				sink.accept(MarketBody.of(market, hit.score()));
			}
		}).limit(limit).toList();
	}

	private Map<MarketId, StoredMarket> byId(List<MarketId> ids) {
		return this.catalog.findAll(ids)
			.stream()
			.collect(Collectors.toMap(StoredMarket::marketId, Function.identity()));
	}

}
