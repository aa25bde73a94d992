package ai.aigg.insights.research.perplexity;

import java.util.Map;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Citations}.
 */
class CitationsTests {

	@Test
	void leavesOtherBracketsAlone() {
		Citations citations = new Citations("[sic] [2026-11-22] [web:x] [12345] (1) [ 1 ]", 3);
		assertThat(citations.cited()).isEmpty();
		assertThat(citations.renumbered(Map.of(0, 1))).isEqualTo("[sic] [2026-11-22] [web:x] [12345] (1) [ 1 ]");
	}

	@Test
	void readsBothKindsAndLists() {
		Citations citations = new Citations("a[2] b [web:1] c[2,3] d[0] e[4]", 3);
		assertThat(citations.cited()).containsExactly(1, 0, 2);
		assertThat(citations.dangling()).isEqualTo(2);
		assertThat(citations.renumbered(Map.of(1, 1, 2, 2))).isEqualTo("a [1] b c [1][2] d e");
	}

	@Property(tries = 300)
	void neverPointsBeyondTheResults(@ForAll @StringLength(max = 60) String noise,
			@ForAll @IntRange(max = 9_999) int number, @ForAll @IntRange(max = 20) int results) {
		Citations citations = new Citations(noise + "[web:" + number + "]", results);
		assertThat(citations.cited()).allMatch((place) -> place >= 0 && place < results);
		assertThat(citations.renumbered(Map.of())).doesNotContain("[web:" + number + "]");
	}

}
