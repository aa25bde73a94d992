package ai.aigg.insights.analysis.conclusion;

import java.math.BigDecimal;

import ai.aigg.insights.schema.events.Sentiment;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Lean}.
 */
class LeanTests {

	@ParameterizedTest
	@CsvSource({ "0.00, 0.00, NEUTRAL", "0.02, 0.00, NEUTRAL", "0.0201, 0.00, BULLISH", "-0.0201, 0.00, BEARISH",
			"0.05, 0.05, NEUTRAL", "0.06, 0.05, BULLISH", "-0.06, 0.05, BEARISH", "-0.05, 0.30, NEUTRAL" })
	void speaksOnlyBeyondTheDeadBand(BigDecimal difference, BigDecimal doubt, Sentiment sentiment) {
		assertThat(Lean.of(difference, doubt)).isEqualTo(sentiment);
	}

	@Property
	void treatsBothSidesAlike(@ForAll @IntRange(min = 0, max = 10_000) int difference,
			@ForAll @IntRange(min = 0, max = 5_000) int doubt) {
		BigDecimal up = BigDecimal.valueOf(difference, 4);
		boolean bullish = Lean.of(up, BigDecimal.valueOf(doubt, 4)) == Sentiment.BULLISH;
		boolean bearish = Lean.of(up.negate(), BigDecimal.valueOf(doubt, 4)) == Sentiment.BEARISH;
		assertThat(bullish).isEqualTo(bearish);
	}

}
