package ai.aigg.insights.analysis.coherence;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.TestCase;
import ai.aigg.insights.analysis.coherence.Ladder.Rung;
import ai.aigg.insights.analysis.evidence.Place.Neighbour;
import ai.aigg.insights.schema.events.MarketId;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of {@link Ladder}.
 */
class LadderTests {

	@ParameterizedTest
	@CsvSource({ "0.20 0.30 0.40, 1, 0, 0.30, true", "0.20 0.19 0.40, 1, 0.01, 0.195, true",
			"0.50 0.30 0.40, 0, 0.20, 0.40, false", "0.50 0.30 0.40, 1, 0.20, 0.40, false",
			"0.50 0.30 0.40, 2, 0.10, 0.40, false", "0.10 0.60 0.20, 0, 0, 0.10, true" })
	void contradictsWhenALaterDeadlineIsCheaper(String prices, int own, BigDecimal violation, BigDecimal fitted,
			boolean coherent) {
		Ladder ladder = ladder(List.of(prices.split(" ")).stream().map(BigDecimal::new).toList(), own);
		assertThat(ladder.violation()).isEqualByComparingTo(violation);
		assertThat(ladder.fitted()).isEqualByComparingTo(fitted);
		assertThat(ladder.coherent()).isEqualTo(coherent);
	}

	@Test
	void findsTheSameQuestionWithOtherDeadlines() {
		Ladder ladder = Ladder
			.of(TestCase.among(
					new Neighbour(new MarketId("1"), "Will it open by June 30?", TestCase.YEAR_END, decimal("0.34")),
					new Neighbour(new MarketId("2"), "Will it open by December 31?", TestCase.YEAR_END,
							decimal("0.30")),
					new Neighbour(new MarketId("3"), "Will it sink by May 31?", TestCase.YEAR_END, decimal("0.99")),
					new Neighbour(new MarketId("4"), "Will it open?", TestCase.YEAR_END, decimal("0.01"))))
			.orElseThrow();
		assertThat(ladder.rungs()).extracting(Rung::price).containsExactly(decimal("0.34"), decimal("0.30"));
		assertThat(ladder.own()).isZero();
		assertThat(ladder.coherent()).isFalse();
	}

	@Test
	void isNoneWhereNobodyElseAsks() {
		assertThat(Ladder.of(TestCase.among(
				new Neighbour(new MarketId("1"), "Will it open by June 30?", TestCase.YEAR_END, decimal("0.34")),
				new Neighbour(new MarketId("2"), "Will it sink by December 31?", TestCase.YEAR_END, decimal("0.30")))))
			.isEmpty();
		assertThat(Ladder.of(TestCase.market("0.49", "0.51"))).isEmpty();
	}

	@Property(tries = 300)
	void fittedPricesRiseAndKeepTheirSum(
			@ForAll @Size(min = 1, max = 12) List<@IntRange(min = 0, max = 1_000) Integer> prices) {
		List<BigDecimal> values = prices.stream().map((price) -> BigDecimal.valueOf(price, 3)).toList();
		List<BigDecimal> fitted = Rising.fit(values);
		assertThat(fitted).hasSameSizeAs(values).isSortedAccordingTo(BigDecimal::compareTo);
		assertThat(fitted.stream().mapToDouble(BigDecimal::doubleValue).sum())
			.isCloseTo(values.stream().mapToDouble(BigDecimal::doubleValue).sum(), within(1e-9));
		int own = values.size() / 2;
		Ladder ladder = ladder(values, own);
		assertThat(ladder.fitted().subtract(values.get(own)).abs()).isLessThanOrEqualTo(ladder.violation());
	}

	private static Ladder ladder(List<BigDecimal> prices, int own) {
		return Ladder.of(IntStream.range(0, prices.size())
			.mapToObj((i) -> new Rung(LocalDate.of(2026, 1 + i, 28), prices.get(i)))
			.toList(), own);
	}

	private static BigDecimal decimal(String text) {
		return new BigDecimal(text);
	}

}
