package ai.aigg.insights.markets.related;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class TextTwinsTests {

	private final List<TradedMarket> markets = new ArrayList<>();

	private final Map<UUID, PackedVector> vectors = new HashMap<>();

	@Test
	void areAlikeAndOfAnotherEvent() {
		market("a", "e", 0);
		market("sibling", "e", 0);
		market("twin", "f", 0.2);
		market("stranger", "g", 0.9);
		market("alone", null, 0.1);
		this.markets.add(new TradedMarket(new UUID(0, 9), new MarketId("unread"), "h"));
		List<Edge> edges = find(1, 10);
		assertThat(edges).extracting(this::other).containsExactlyInAnyOrder("twin", "alone");
		assertThat(edges).allSatisfy((edge) -> assertThat(edge.samples()).isNull());
		assertThat(edges).filteredOn((edge) -> other(edge).equals("twin"))
			.singleElement()
			.satisfies((edge) -> assertThat(edge.value().doubleValue()).isCloseTo(Math.cos(0.2), within(0.01)));
	}

	@Test
	void comeFromDifferentEvents() {
		market("a", "e", 0);
		market("f1", "f", 0.3);
		market("f2", "f", 0.1);
		market("g1", "g", 0.25);
		market("h1", "h", 0.35);
		assertThat(find(1, 2)).extracting(this::other).containsExactlyInAnyOrder("f2", "g1");
	}

	@Test
	void areNamedOnce() {
		market("a", "e", 0);
		market("b", "f", 0);
		assertThat(find(2, 10)).singleElement().satisfies((edge) -> {
			assertThat(other(edge)).isEqualTo("b");
			assertThat(edge.value()).isLessThanOrEqualTo(java.math.BigDecimal.ONE);
		});
	}

	private List<Edge> find(int hot, int perMarket) {
		return new TextTwins(0.91, perMarket).find(this.markets, hot, this.vectors);
	}

	/** A title as far from the first one as the angle says. */
	private void market(String id, @Nullable String event, double angle) {
		UUID uuid = new UUID(0, this.markets.size());
		float[] vector = new float[Embedder.MODELS * Embedder.PART];
		for (int part = 0; part < Embedder.MODELS; part++) {
			vector[part * Embedder.PART] = (float) Math.cos(angle);
			vector[part * Embedder.PART + 1] = (float) Math.sin(angle);
		}
		this.markets.add(new TradedMarket(uuid, new MarketId(id), event));
		this.vectors.put(uuid, PackedVector.of(vector, Embedder.MODELS));
	}

	private String other(Edge edge) {
		assertThat(edge.pair().one()).isEqualTo(new UUID(0, 0));
		return this.markets.get((int) edge.pair().other().getLeastSignificantBits()).marketId().value();
	}

}
