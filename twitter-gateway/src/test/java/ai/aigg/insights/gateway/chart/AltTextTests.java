package ai.aigg.insights.gateway.chart;

import java.time.Duration;
import java.util.List;

import ai.aigg.insights.gateway.x.XMedia;
import ai.aigg.insights.schema.events.Probability;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AltTextTests {

	private static final List<PricePoint> PATH = List.of(
			new PricePoint(Charts.NOW.minus(Duration.ofDays(30)), Probability.of(0.31)),
			new PricePoint(Charts.NOW.minus(Duration.ofDays(2)), Probability.of(0.08)),
			new PricePoint(Charts.NOW.minus(Duration.ofDays(1)), Probability.of(0.123)));

	@Test
	void theTextSaysWhatThePictureShows() {
		Chart chart = Charts.of("Will Bitcoin reach $150,000 by December 31, 2026?", "Yes", PATH, 0.09, 0.05, 0.14);
		assertThat(AltText.of(chart)).isEqualTo("Line chart of the Polymarket price of "
				+ "\"Will Bitcoin reach 150,000 USD by December 31, 2026?\" for Yes, 23 Oct 2026 to 22 Nov 2026. "
				+ "Price now: 12.3%. Range: 8% to 31%. Our estimate at 22 Nov 2026 14:05 UTC: 9%, interval 5–14%. "
				+ "Not advice.");
	}

	@Test
	void hostileWordsAreMadeHarmlessAndCut() {
		String hostile = "@elon see evil.example/x #win \u202E" + "long ".repeat(500);
		String text = AltText.of(Charts.of(hostile, hostile, PATH, 0.09, 0.05, 0.14));
		assertThat(text).hasSizeLessThanOrEqualTo(XMedia.MAX_ALT_TEXT)
			.doesNotContain("@", "#", "evil.example", "\u202E");
	}

	@Test
	void aCalmPriceHasNoRange() {
		assertThat(AltText.of(Charts.of("", "", PATH.subList(0, 1), 0.3, 0.2, 0.4))).contains("Range: unchanged")
			.contains("price, 23 Oct");
	}

}
