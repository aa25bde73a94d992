package ai.aigg.insights.markets.related;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;

import ai.aigg.insights.markets.history.PriceHistory;
import ai.aigg.insights.markets.history.TimeSteps;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import ai.aigg.insights.markets.matching.upkeep.TitleVectors;
import ai.aigg.insights.schema.events.MarketId;

import org.springframework.stereotype.Component;

/**
 * Looks once for everything that is related among the most traded markets.
 */
@Component
class RelatedRound {

	/** Markets that one query asks for. */
	private static final int PAGE = 250;

	private final TradedMarkets markets;

	private final TitleVectors titles;

	private final PriceHistory history;

	private final EdgeStore store;

	private final RelatedMetrics metrics;

	private final RelatedSettings settings;

	RelatedRound(TradedMarkets markets, TitleVectors titles, PriceHistory history, EdgeStore store,
			RelatedMetrics metrics, RelatedSettings settings) {
		this.markets = markets;
		this.titles = titles;
		this.history = history;
		this.store = store;
		this.metrics = metrics;
		this.settings = settings;
	}

	/**
	 * Looks, and puts what it finds in the place of what was known.
	 * @param now the present, later than in rounds before
	 */
	void run(Instant now) {
		int hot = this.settings.hotMarkets();
		List<TradedMarket> ranked = this.markets.ranked(Math.max(hot, this.settings.titles().among()));
		replace(RelationKind.TEXT_TWIN, now, () -> twins(ranked));
		replace(RelationKind.CO_MOVING, now, () -> coMoving(ranked.subList(0, Math.min(hot, ranked.size())), now));
	}

	private void replace(RelationKind kind, Instant now, Supplier<List<Edge>> search) {
		this.metrics.measure(kind, () -> {
			List<Edge> edges = search.get();
			this.store.replace(kind, edges, now);
			return edges.size();
		});
	}

	private List<Edge> twins(List<TradedMarket> ranked) {
		Map<UUID, PackedVector> vectors = new HashMap<>();
		for (int from = 0; from < ranked.size(); from += PAGE) {
			vectors.putAll(this.titles.of(page(ranked, from).stream().map(TradedMarket::id).toList()));
		}
		return new TextTwins(this.settings.titles().likeness(), this.settings.perMarket()).find(ranked,
				this.settings.hotMarkets(), vectors);
	}

	private List<Edge> coMoving(List<TradedMarket> hot, Instant now) {
		RelatedSettings.Prices prices = this.settings.prices();
		Instant end = now.truncatedTo(ChronoUnit.SECONDS);
		TimeSteps steps = new TimeSteps(end.minus(prices.time()), end, prices.step());
		Map<MarketId, float[]> paths = new HashMap<>();
		for (int from = 0; from < hot.size(); from += PAGE) {
			paths.putAll(this.history.readAll(page(hot, from).stream().map(TradedMarket::marketId).toList(), steps));
		}
		return new CoMovement(prices, this.settings.perMarket()).find(hot, paths);
	}

	private static List<TradedMarket> page(List<TradedMarket> markets, int from) {
		return markets.subList(from, Math.min(markets.size(), from + PAGE));
	}

}
