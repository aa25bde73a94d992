package ai.aigg.insights.markets.matching;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Finds open markets by what a question means.
 */
@Component
class MeaningSearch {

	/** More than are shown, for those that have closed since the index was made. */
	private static final int SPARE = 5;

	private final Engine engine;

	private final JdbcClient jdbc;

	private final Weights weights = Weights.load();

	MeaningSearch(Engine engine, JdbcClient jdbc) {
		this.engine = engine;
		this.jdbc = jdbc;
	}

	/**
	 * Matches a question.
	 * @param reading what was understood of it
	 * @param askedAt when it was asked
	 * @param limit the most markets to name when none is meant
	 * @return the market or the nearest ones; empty as long as there is no index
	 */
	Optional<Match> match(Reading reading, Instant askedAt, int limit) {
		return this.engine.rank(reading, askedAt).map((ranking) -> match(ranking, limit));
	}

	private Match match(Ranking ranking, int limit) {
		List<Ranked> ranked = ranking.candidates();
		double confidence = ranking.confidence();
		List<MarketHit> open = open(ranked.stream().limit(limit + SPARE).toList(), confidence);
		return (!open.isEmpty() && confidence >= this.weights.answer()) ? new Match.Matched(open.getFirst())
				: new Match.NoMarket(open.stream().limit(limit).toList());
	}

	private List<MarketHit> open(List<Ranked> ranked, double confidence) {
		Map<String, BigDecimal> prices = new HashMap<>();
		List<String> open = new ArrayList<>();
		this.jdbc.sql("""
				SELECT m.market_id, m.current_probability FROM polymarket_markets m JOIN market_details d USING (id)
				WHERE m.market_id = ANY (:ids) AND NOT d.closed
				""")
			.param("ids", ranked.stream().map((each) -> each.listing().id()).toArray(String[]::new))
			.query((row) -> {
				open.add(row.getString(1));
				BigDecimal price = row.getBigDecimal(2);
				if (price != null) {
					prices.put(row.getString(1), price);
				}
			});
		double best = ranked.isEmpty() ? 0 : ranked.getFirst().score();
		return ranked.stream().filter((each) -> open.contains(each.listing().id())).map((each) -> {
			BigDecimal price = prices.get(each.listing().id());
			return new MarketHit(new MarketId(each.listing().id()), each.listing().title(),
					(price != null) ? new Probability(price) : null, confidence * Math.exp(each.score() - best));
		}).toList();
	}

}
