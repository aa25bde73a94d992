package ai.aigg.insights.markets.related;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class MovesTests {

	@Test
	void areChangesOfTheLogOdds() {
		Moves moves = Moves.of(new float[] { 0.5f, 0.5f, 0.6f, 0.4f });
		assertThat(moves.steps()).isEqualTo(3);
		assertThat(moves.moved()).isEqualTo(2);
		assertThat(moves.change(0)).isZero();
		assertThat(moves.change(1)).isCloseTo((float) Math.log(1.5), within(1e-5f));
		assertThat(moves.change(2)).isCloseTo((float) (-2 * Math.log(1.5)), within(1e-5f));
	}

	@Test
	void areNotKnownWhereAPriceIsNot() {
		Moves moves = Moves.of(new float[] { Float.NaN, 0.5f, 0.6f });
		assertThat(moves.change(0)).isNaN();
		assertThat(moves.moved()).isOne();
		assertThat(Moves.of(new float[0]).steps()).isZero();
	}

	@Test
	void ignoreTicksAtTheEdges() {
		assertThat(Moves.of(new float[] { 0.001f, 0.009f, 0f, 0.02f }).moved()).isZero();
		assertThat(Moves.of(new float[] { 1f, 0.985f, 0.999f }).moved()).isZero();
		assertThat(Moves.of(new float[] { 0f, 0.05f, 1f }).moved()).isEqualTo(2);
	}

	@Test
	void voteByTheirDirectionWhereBothMoved() {
		Moves one = Moves.of(new float[] { 0.5f, 0.6f, 0.5f, 0.5f, 0.6f });
		Moves other = Moves.of(new float[] { 0.2f, 0.3f, 0.4f, 0.5f, 0.51f });
		assertThat(one.votes(other)).isEqualTo(new Votes(2, 1));
	}

	@Test
	void countPastTheSixtyFourthStep() {
		float[] prices = new float[200];
		for (int step = 0; step < prices.length; step++) {
			prices[step] = (step % 2 == 0) ? 0.4f : 0.6f;
		}
		Moves moves = Moves.of(prices);
		assertThat(moves.votes(moves)).isEqualTo(new Votes(199, 0));
	}

	@Test
	void mustVoteMoreClearlyTheMoreWasTried() {
		assertThat(new Votes(40, 0).beat(0.05 / 1_000_000)).isTrue();
		assertThat(new Votes(30, 0).beat(0.05 / 1_000_000)).isFalse();
		assertThat(new Votes(0, 30).beat(0.05)).isTrue();
		assertThat(new Votes(30, 25).beat(0.05)).isFalse();
		assertThat(new Votes(0, 0).beat(0.05)).isFalse();
		assertThat(new Votes(0, 30).direction()).isEqualTo(-1);
	}

}
