package ai.aigg.insights.markets.matching.ranking;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class PackedVectorTests {

	private static final float[] VECTOR = { 0.6f, -0.8f, 0.1f, 0.99f };

	@Test
	void multipliesAlmostAsTheNumbersDo() {
		PackedVector packed = PackedVector.of(VECTOR, 2);
		assertThat(packed.dot(packed, 0)).isCloseTo(1f, within(0.01f));
		assertThat(packed.dot(packed, 1)).isCloseTo(0.99f, within(0.01f));
	}

	@Test
	void isReadAsItWasWritten() {
		PackedVector packed = PackedVector.of(VECTOR, 2);
		PackedVector read = PackedVector.read(packed.toBytes(), 2);
		assertThat(read.toBytes()).isEqualTo(packed.toBytes());
		assertThat(read.dot(packed, 1)).isEqualTo(packed.dot(packed, 1));
	}

}
