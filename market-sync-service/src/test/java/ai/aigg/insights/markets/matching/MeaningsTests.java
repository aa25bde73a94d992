package ai.aigg.insights.markets.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.matching.ranking.Meaning;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MeaningsTests {

	private final List<String> made = new ArrayList<>();

	private final Meanings meanings = new Meanings();

	@Test
	void keepsAFewForAMoment() {
		Meaning first = of("a");
		assertThat(of("a")).isSameAs(first);
		assertThat(of("b")).isNotSameAs(first);
		assertThat(this.made).containsExactly("a", "b");
		IntStream.range(0, 600).forEach((number) -> of("other " + number));
		assertThat(of("a")).isNotSameAs(first);
	}

	private Meaning of(String text) {
		return this.meanings.of(text, (asked) -> {
			this.made.add(asked);
			return Meaning.unknown();
		});
	}

}
