package ai.aigg.insights.kit.text;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class VisibleTextTests {

	@Test
	void nothingInvisibleIsLeft() {
		assertThat(VisibleText.line("a\r\nb\u2028c\u200Bd\u202Ee\uFEFFf\0g\u00A0h", 100)).isEqualTo("a  b cdef g h");
		assertThat(VisibleText.lines("a\nb\u2029c\td", 100)).isEqualTo("a\nb\nc d");
	}

	@Test
	void tagsThatHideTextAreDropped() {
		assertThat(VisibleText.line("a\uDB40\uDC41\uDB40\uDC42b\uE000\uD800", 100)).isEqualTo("ab");
	}

	@Test
	void towersAndHugeTextsAreCut() {
		assertThat(VisibleText.line("q" + "\u0315".repeat(50), 100)).isEqualTo("q\u0315\u0315");
		assertThat(VisibleText.line("🚀".repeat(1_000), 10)).isEqualTo("🚀".repeat(10));
	}

}
