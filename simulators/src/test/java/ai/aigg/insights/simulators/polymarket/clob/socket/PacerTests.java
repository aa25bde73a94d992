package ai.aigg.insights.simulators.polymarket.clob.socket;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class PacerTests {

	private static final long MILLI = 1_000_000;

	@Test
	void spreadsTheWholeEvenly() {
		Pacer pacer = new Pacer(2_000, 3, 7);
		for (int millis = 5; millis <= 3_000; millis += 5) {
			int due = pacer.due(7 + millis * MILLI);
			assertThat(due).isEqualTo(10);
			pacer.did(due);
		}
		assertThat(pacer.over()).isTrue();
		assertThat(pacer.due(10_000 * MILLI)).isZero();
	}

	@Test
	void lostTimeMovesTheEndAndMakesNoBurst() {
		Pacer pacer = new Pacer(2_000, 3, 0);
		assertThat(pacer.due(1_000 * MILLI)).isEqualTo(100);
		pacer.did(100);
		assertThat(pacer.due(1_001 * MILLI)).isEqualTo(2);
		assertThat(pacer.due(1_010 * MILLI)).isEqualTo(20);
	}

	@Test
	void waitingIsNotMadeUpFor() {
		Pacer pacer = new Pacer(1_000, 1, 0);
		pacer.did(pacer.due(10 * MILLI));
		pacer.hold(700 * MILLI);
		assertThat(pacer.done()).isEqualTo(10);
		assertThat(pacer.due(705 * MILLI)).isBetween(4, 5);
	}

	@Test
	void slowLoadsComeOneByOne() {
		Pacer pacer = new Pacer(1, 3, 0);
		assertThat(pacer.due(999 * MILLI)).isZero();
		assertThat(pacer.due(1_001 * MILLI)).isOne();
		assertThat(pacer.total()).isEqualTo(3);
	}

}
