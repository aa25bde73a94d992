package ai.aigg.insights.markets.api;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.aigg.insights.markets.catalog.MarketCatalog;
import ai.aigg.insights.markets.catalog.StoredMarket;
import ai.aigg.insights.markets.related.RelatedMarkets;
import ai.aigg.insights.markets.related.Relation;
import ai.aigg.insights.markets.related.RelationKind;
import ai.aigg.insights.schema.events.MarketId;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * What a market has to do with others.
 */
@RestController
@Tag(name = "markets")
class RelatedController {

	private static final int MAX_PER_KIND = 50;

	private final MarketCatalog catalog;

	private final RelatedMarkets related;

	RelatedController(MarketCatalog catalog, RelatedMarkets related) {
		this.catalog = catalog;
		this.related = related;
	}

	@GetMapping("/markets/{market_id}/related")
	@Operation(summary = "Open markets of the same event, with a title that reads alike, or whose price moved along",
			description = """
					A sibling belongs to the same event; its value, where there is one, is the correlation of the two \
					prices, which siblings owe to their event. A text_twin belongs to another event and has a title \
					that reads alike; its value is the likeness of the titles and says nothing about prices. A \
					co_moving market belongs to another event and its price moved together with this one, or against \
					it when the value is negative; its value is the correlation of the changes of the prices' log-odds \
					from hour to hour, over as many hours as samples says. Which moved first, or why, it does not \
					say. Twins and correlations are looked for from time to time, among the most traded markets.""")
	RelatedBody related(
			@Parameter(description = "Polymarket's id, or the condition id",
					example = "559652") @PathVariable("market_id") String marketId,
			@Parameter(description = "only this kind",
					schema = @Schema(type = "string",
							allowableValues = { "sibling", "text_twin", "co_moving" })) @RequestParam(
									required = false) @Nullable String kind,
			@Parameter(description = "the most of each kind, 1 to 50") @RequestParam(defaultValue = "10") int limit) {
		BadRequest.unlessBetween("limit", limit, 1, MAX_PER_KIND);
		Set<RelationKind> kinds = kinds(kind);
		MarketId id = MarketController.find(this.catalog, marketId).marketId();
		List<Relation> relations = this.related.of(id, kinds, limit);
		Map<MarketId, StoredMarket> markets = this.catalog
			.findAll(relations.stream().map(Relation::id).distinct().toList())
			.stream()
			.collect(Collectors.toMap(StoredMarket::marketId, Function.identity()));
		return new RelatedBody(id, relations.stream().<RelatedMarketBody>mapMulti((relation, sink) -> {
			StoredMarket market = markets.get(relation.id());
			if (market != null) {
				sink.accept(RelatedMarketBody.of(relation, market));
			}
		}).toList());
	}

	private static Set<RelationKind> kinds(@Nullable String kind) {
		return (kind == null) ? EnumSet.allOf(RelationKind.class) : Set
			.of(RelationKind.of(kind).orElseThrow(() -> BadRequest.because("kind is sibling, text_twin or co_moving")));
	}

}
