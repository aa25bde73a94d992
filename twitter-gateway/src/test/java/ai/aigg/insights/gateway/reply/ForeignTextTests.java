package ai.aigg.insights.gateway.reply;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class ForeignTextTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Will Bitcoin reach $150,000 in 2026?      | Will Bitcoin reach 150,000 USD in 2026?
			Above $1.5 million or $25k?               | Above 1.5 million USD or 25k USD?
			Will $TSLA and #BTC rise, @elonmusk?      | Will TSLA and BTC rise, elonmusk?
			Will Booking.com fall?                    | Will Booking com fall?
			See https://evil.test/x now               | See https://evil test/x now
			Mail a@b.com                              | Mail ab com
			Is it 1.5% or v2.0?                       | Is it 1.5% or v2.0?
			The U.S. and the E.U.?                    | The U.S. and the E.U.?
			＠full ＃width ＄wide                      | full width wide
			""")
	void leavesNothingToClick(String text, String expected) {
		assertThat(ForeignText.clean(text)).isEqualTo(expected);
		assertThat(PostLimits.isPlain(ForeignText.clean(text))).isTrue();
	}

	@Test
	void isOneLineWithoutInvisibleCharacters() {
		assertThat(ForeignText.clean("a\r\nb\u2028c\u200Bd\u202Ee\uFEFFf\0g\u00A0h")).isEqualTo("a b cdef g h");
	}

	@Test
	void longWordsLoseTheirDots() {
		assertThat(ForeignText.clean("a.".repeat(100))).doesNotContain(".");
		assertThat(ForeignText.clean("U.S. vs. E.U.")).isEqualTo("U.S. vs. E.U.");
	}

	@Test
	void towersOfMarksAreCutDown() {
		assertThat(ForeignText.clean("q" + "\u0315".repeat(50))).isEqualTo("q\u0315\u0315");
	}

	@Test
	void hugeTextsAreCut() {
		assertThat(ForeignText.clean("🚀".repeat(100_000)).codePointCount(0, 800)).isEqualTo(400);
	}

}
