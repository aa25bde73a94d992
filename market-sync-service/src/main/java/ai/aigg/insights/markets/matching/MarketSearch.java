package ai.aigg.insights.markets.matching;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.markets.matching.ranking.Listing;
import ai.aigg.insights.markets.matching.text.MarketLink;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Searches open markets for those who type: by the engine that answers questions, or
 * plainly by PostgreSQL's text search.
 */
@Component
public class MarketSearch {

	/** For those that have closed since the index was made. */
	private static final int SPARE = 10;

	private final Engine engine;

	private final PlainSearch plain;

	private final LinkedMarkets links;

	private final Clock clock;

	MarketSearch(Engine engine, PlainSearch plain, LinkedMarkets links, Clock clock) {
		this.engine = engine;
		this.plain = plain;
		this.links = links;
		this.clock = clock;
	}

	/**
	 * Searches by meaning and words; the last word may be unfinished.
	 * @param text what to search for; a thousand characters of it are read
	 * @param filter which markets to search
	 * @param limit the most markets that are wanted
	 * @return the best ones first, some more than wanted: one may have closed since
	 * @throws MatcherBusyException when too many search at once, or the markets have not
	 * been read yet
	 */
	public List<MarketHit> find(String text, Filter filter, int limit) {
		if (text.contains("-") || text.contains("polymarket.com")) {
			List<MarketHit> linked = this.links.named(MarketLink.find(List.of(text)));
			if (!linked.isEmpty()) {
				return linked;
			}
		}
		Instant now = this.clock.instant();
		return hits(this.engine.type(text, filter, now), limit + SPARE);
	}

	/**
	 * Searches as the seed does: markets whose title has all the words.
	 * @param text what to search for
	 * @param filter which markets to search
	 * @param limit the most markets to return
	 * @return the best ones first
	 */
	public List<MarketHit> findPlainly(String text, Filter filter, int limit) {
		return this.plain.search(text, filter, limit);
	}

	private static List<MarketHit> hits(Ranking ranking, int limit) {
		if (ranking.candidates().isEmpty()) {
			return List.of();
		}
		double best = ranking.candidates().getFirst().score();
		return ranking.candidates()
			.stream()
			.limit(limit)
			.map((each) -> hit(each.listing(), ranking.confidence() * Math.exp(each.score() - best)))
			.toList();
	}

	private static MarketHit hit(Listing market, double score) {
		return new MarketHit(new MarketId(market.id()), market.title(), probability(market.probability()), score);
	}

	private static @Nullable Probability probability(@Nullable BigDecimal price) {
		return (price != null) ? new Probability(price) : null;
	}

}
