package ai.aigg.insights.markets.related;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.PackedVector;

/**
 * Finds the markets of other events whose titles read alike.
 */
final class TextTwins {

	private final double likeness;

	private final int perMarket;

	TextTwins(double likeness, int perMarket) {
		this.likeness = likeness;
		this.perMarket = perMarket;
	}

	/**
	 * Looks for the twins of the first markets among all of them.
	 * @param markets all, the most traded first
	 * @param hot for how many of them twins are looked for
	 * @param vectors of the titles; what has none has no twins
	 * @return the likest edges of each market, one for each other event
	 */
	List<Edge> find(List<TradedMarket> markets, int hot, Map<UUID, PackedVector> vectors) {
		List<Title> titles = new ArrayList<>();
		for (TradedMarket market : markets) {
			PackedVector vector = vectors.get(market.id());
			if (vector != null) {
				titles.add(new Title(market, vector));
			}
		}
		BestEdges best = new BestEdges(this.perMarket);
		for (Title title : titles.subList(0, Math.min(hot, titles.size()))) {
			twins(title, titles).forEach((edge) -> best.offer(title.market().id(), edge));
		}
		return best.all();
	}

	private List<Edge> twins(Title title, List<Title> titles) {
		Map<String, Edge> byEvent = new HashMap<>();
		for (Title other : titles) {
			if (title.market().equals(other.market()) || title.market().isSiblingOf(other.market())) {
				continue;
			}
			double cosine = cosine(title.vector(), other.vector());
			if (cosine >= this.likeness) {
				String event = Objects.requireNonNullElse(other.market().event(), other.market().id().toString());
				byEvent.merge(event, Edge.between(title.market().id(), other.market().id(), cosine, null),
						(known, found) -> (found.value().compareTo(known.value()) > 0) ? found : known);
			}
		}
		return List.copyOf(byEvent.values());
	}

	/** The mean of the models, or some lower value when it is not high enough anyway. */
	private double cosine(PackedVector one, PackedVector other) {
		double sum = 0;
		for (int part = 0; part < Embedder.MODELS; part++) {
			sum += one.dot(other, part);
			if (sum + Embedder.MODELS - 1 - part < this.likeness * Embedder.MODELS) {
				return 0;
			}
		}
		return sum / Embedder.MODELS;
	}

	/**
	 * A market with what its title means.
	 *
	 * @param market the market
	 * @param vector of its title
	 */
	private record Title(TradedMarket market, PackedVector vector) {
	}

}
