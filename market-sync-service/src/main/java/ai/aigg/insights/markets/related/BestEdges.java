package ai.aigg.insights.markets.related;

import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.UUID;

/**
 * Keeps the strongest edges that each market asks for.
 */
final class BestEdges {

	private static final Comparator<Edge> WEAKEST_FIRST = Comparator.comparing((edge) -> edge.value().abs());

	private final int perMarket;

	private final Map<UUID, PriorityQueue<Edge>> wanted = new HashMap<>();

	BestEdges(int perMarket) {
		this.perMarket = perMarket;
	}

	void offer(UUID market, Edge edge) {
		PriorityQueue<Edge> edges = this.wanted.computeIfAbsent(market, (id) -> new PriorityQueue<>(WEAKEST_FIRST));
		edges.add(edge);
		if (edges.size() > this.perMarket) {
			edges.remove();
		}
	}

	/** Each pair once, even where both ask for it. */
	List<Edge> all() {
		Map<Edge.Pair, Edge> edges = new LinkedHashMap<>();
		this.wanted.values()
			.stream()
			.flatMap(Collection::stream)
			.forEach((edge) -> edges.putIfAbsent(edge.pair(), edge));
		return List.copyOf(edges.values());
	}

}
