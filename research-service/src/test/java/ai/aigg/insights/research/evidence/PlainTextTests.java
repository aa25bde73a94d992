package ai.aigg.insights.research.evidence;

import java.util.stream.Stream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/**
 * Tests of {@link PlainText}.
 */
class PlainTextTests {

	@ParameterizedTest
	@MethodSource
	void leavesOnlyWhatPeopleCanRead(String hostile, String expected) {
		assertThat(PlainText.clean(hostile, 100)).isEqualTo(expected);
	}

	static Stream<Arguments> leavesOnlyWhatPeopleCanRead() {
		return Stream.of(arguments(null, ""), arguments("  plain \n\t text ", "plain text"),
				arguments("a<script src=\"x\">b</script>c<!-- d -->e", "a b c e"),
				arguments("&lt;b&gt;bold&lt;/b&gt; &amp; more", "bold & more"),
				arguments("&amp;lt;img src=x&amp;gt;hidden", "hidden"), arguments("<250k and >300k", "<250k and >300k"),
				arguments("ze\u200Bro\u00ADwi\uFEFFdth", "zerowidth"), arguments("bi\u202Edi\u2066", "bidi"),
				arguments("nul\u0000l\u0007", "null"), arguments("tag\uDB40\uDC41s", "tags"),
				arguments("lone\uD83D", "lone"), arguments("no\u00A0break\u2003space", "no break space"),
				arguments("Mbappé 東京 👍", "Mbappé 東京 👍"));
	}

	@Property
	void isNeverLongerThanAllowedNorHoldsControlCharacters(@ForAll String hostile,
			@ForAll @IntRange(min = 1, max = 50) int longest) {
		String clean = PlainText.clean(hostile, longest);
		assertThat(clean).hasSizeLessThanOrEqualTo(longest);
		assertThat(clean.codePoints()).noneMatch((point) -> Character.isISOControl(point)
				|| Character.getType(point) == Character.FORMAT || Character.getType(point) == Character.SURROGATE);
	}

}
