package ai.aigg.insights.stack.settings;

import java.nio.file.Path;
import java.util.Set;

import ai.aigg.insights.stack.problem.StackProblem;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Which upstreams are real, and what must not be mixed.
 */
class UpstreamsTests {

	@Test
	void simulatesEverythingUnlessTold() {
		assertThat(Upstreams.SIMULATED.described()).containsEntry("markets", "simulated")
			.containsEntry("x", "simulated")
			.containsEntry("perplexity", "simulated")
			.containsEntry("model", "off");
	}

	@Test
	void tellsNoInventedNewsAboutRealMarkets() {
		assertThat(new Upstreams(Set.of(), Path.of("markets.jsonl")).perplexityIsSimulated()).isFalse();
		assertThat(new Upstreams(Set.of(Upstream.MARKETS), null).perplexityIsSimulated()).isFalse();
		assertThat(Upstreams.SIMULATED.perplexityIsSimulated()).isTrue();
	}

	@Test
	void keepsTheWorldsApart() {
		assertThat(Upstreams.SIMULATED.world()).isEqualTo("simulated");
		assertThat(new Upstreams(Set.of(Upstream.X), Path.of("markets.jsonl")).world()).isEqualTo("recorded");
		assertThat(new Upstreams(Set.of(Upstream.MARKETS), null).world()).isEqualTo("live");
	}

	@Test
	void refusesMarketsFromTwoPlaces() {
		assertThatExceptionOfType(StackProblem.class)
			.isThrownBy(() -> new Upstreams(Set.of(Upstream.MARKETS), Path.of("markets.jsonl")));
	}

	@Test
	void saysThatAModelIsAsked() {
		assertThat(new Upstreams(Set.of(Upstream.MODEL), null).described()).containsEntry("model", "live");
	}

	@Test
	void saysWhenTheFileCannotBeRead() {
		assertThatExceptionOfType(StackProblem.class)
			.isThrownBy(() -> new Upstreams(Set.of(), Path.of("absent.jsonl")).checkFile())
			.withMessageContaining("absent.jsonl");
	}

}
