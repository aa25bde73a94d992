package ai.aigg.insights.markets.related;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;

import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CoMovementTests {

	private static final int STEPS = 240;

	private static final RelatedSettings.Prices SETTINGS = new RelatedSettings.Prices(Duration.ofDays(10),
			Duration.ofHours(1), 48, 0.4, 0.05);

	private final Random random = new Random(7);

	private final double[] cause = Paths.cause(STEPS, this.random);

	private final List<TradedMarket> markets = new ArrayList<>();

	private final Map<MarketId, float[]> prices = new HashMap<>();

	@Test
	void findsWhatMovesTogetherAndAgainstEachOther() {
		market("a", "e1", Paths.following(this.cause, 0.95, this.random));
		market("b", "e2", Paths.following(this.cause, 0.95, this.random));
		market("c", null, Paths.following(this.cause, -0.95, this.random));
		market("d", null, Paths.following(this.cause, 0, this.random));
		List<Edge> edges = find(10);
		assertThat(edges).extracting(this::names).containsExactlyInAnyOrder("a b", "a c", "b c");
		assertThat(edges).allSatisfy((edge) -> {
			assertThat(edge.samples()).isEqualTo(STEPS);
			assertThat(edge.value().signum()).isEqualTo(names(edge).contains("c") ? -1 : 1);
			assertThat(edge.value().abs().doubleValue()).isBetween(0.6, 1.0);
		});
	}

	@Test
	void findsNothingAmongManyThatWanderAlone() {
		for (int market = 0; market < 150; market++) {
			market("m" + market, null, Paths.following(this.cause, 0, this.random));
		}
		assertThat(find(10)).isEmpty();
	}

	@Test
	void isNotFooledByACommonJump() {
		float[] one = Paths.following(this.cause, 0, this.random);
		float[] other = Paths.following(this.cause, 0, this.random);
		for (int step = 0; step < one.length; step++) {
			one[step] = (step < 100) ? 0.04f + one[step] / 1_000 : 0.95f + one[step] / 1_000;
			other[step] = (step < 100) ? 0.04f + other[step] / 1_000 : 0.95f + other[step] / 1_000;
		}
		assertThat(Correlation.of(Moves.of(one), Moves.of(other)).orElseThrow().value()).isGreaterThan(0.98);
		market("a", null, one);
		market("b", null, other);
		assertThat(find(10)).isEmpty();
	}

	@Test
	void wantsEnoughMovement() {
		float[] quiet = new float[STEPS + 1];
		for (int step = 0; step < quiet.length; step++) {
			quiet[step] = (step < 47 && step % 2 == 1) ? 0.6f : 0.5f;
		}
		market("a", null, quiet);
		market("b", null, quiet.clone());
		assertThat(find(10)).isEmpty();
		quiet[100] = 0.7f;
		this.prices.put(new MarketId("b"), quiet);
		assertThat(find(10)).singleElement().satisfies((edge) -> assertThat(edge.samples()).isEqualTo(48));
	}

	@Test
	void keepsTheStrongestAndSiblingsApart() {
		for (int sibling = 0; sibling < 6; sibling++) {
			market("s" + sibling, "e", Paths.following(this.cause, 0.99, this.random));
		}
		market("x", "f", Paths.following(this.cause, 0.9, this.random));
		List<Edge> edges = find(1);
		assertThat(edges).extracting(this::names).anyMatch((names) -> names.endsWith("x"));
		assertThat(edges).extracting(this::names).anyMatch((names) -> !names.endsWith("x"));
		assertThat(edges).extracting(Edge::pair).doesNotHaveDuplicates().hasSizeLessThanOrEqualTo(13);
	}

	private List<Edge> find(int perMarket) {
		return new CoMovement(SETTINGS, perMarket).find(this.markets, this.prices);
	}

	private void market(String id, @Nullable String event, float[] path) {
		this.markets.add(new TradedMarket(new UUID(0, this.markets.size()), new MarketId(id), event));
		this.prices.put(new MarketId(id), path);
	}

	private String names(Edge edge) {
		return this.markets.get((int) edge.pair().one().getLeastSignificantBits()).marketId().value() + " "
				+ this.markets.get((int) edge.pair().other().getLeastSignificantBits()).marketId().value();
	}

}
