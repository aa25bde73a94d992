package ai.aigg.insights.markets.matching;

import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class QuestionVectorsTests {

	private static final PackedVector VECTOR = PackedVector.of(new float[Embedder.MODELS * Embedder.PART],
			Embedder.MODELS);

	private final List<String> made = new ArrayList<>();

	private final QuestionVectors vectors = new QuestionVectors((text) -> {
		this.made.add(text);
		if (text.equals("bad")) {
			throw new IllegalStateException("no vector");
		}
		return VECTOR;
	}, 2);

	@Test
	void makesEachOnceAndForgetsTheOldest() {
		List.of("a", "A ", "b", "a", "c", "a", "b").forEach(this.vectors::of);
		assertThat(this.made).containsExactly("a", "b", "c", "b");
	}

	@Test
	void doesNotRememberAFailure() {
		assertThatThrownBy(() -> this.vectors.of("bad")).hasMessageContaining("no vector");
		assertThatThrownBy(() -> this.vectors.of("bad")).hasMessageContaining("no vector");
		assertThat(this.made).hasSize(2);
	}

}
