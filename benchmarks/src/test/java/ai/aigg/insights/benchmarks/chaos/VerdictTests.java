package ai.aigg.insights.benchmarks.chaos;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What X shows against what was to be.
 */
class VerdictTests {

	private static final Map<String, Fate> FATES = Map.of("1", Fate.ONE_REPLY, "2", Fate.NO_REPLY, "3",
			Fate.AT_MOST_ONE, "4", Fate.ONE_REPLY);

	@Test
	void oneReplyForEachThatDeservesOneIsGood() {
		Verdict verdict = Verdict.of(FATES, Map.of("1", 1, "4", 1));
		assertThat(verdict.isGood()).isTrue();
		assertThat(verdict.posts()).isEqualTo(4);
		assertThat(verdict.mentions()).isEqualTo(2);
		assertThat(verdict.replies()).isEqualTo(2);
		assertThat(Verdict.of(FATES, Map.of("1", 1, "3", 1, "4", 1)).isGood()).isTrue();
	}

	@Test
	void aMentionWithoutItsReplyIsMissed() {
		assertThat(Verdict.of(FATES, Map.of("1", 1, "4", 0)).missed()).containsExactly("4");
		assertThat(Verdict.of(FATES, Map.of("1", 1)).isGood()).isFalse();
	}

	@Test
	void twoRepliesAreTooManyWhoeverGotThem() {
		Verdict verdict = Verdict.of(FATES, Map.of("1", 2, "3", 2, "4", 1));
		assertThat(verdict.doubled()).containsExactly("1", "3");
		assertThat(verdict.wrong()).containsExactly("1", "3");
		assertThat(verdict.isGood()).isFalse();
	}

	@Test
	void aReplyThatNobodyDeservesIsUnwanted() {
		assertThat(Verdict.of(FATES, Map.of("1", 1, "2", 1, "4", 1, "9", 1)).unwanted()).containsExactly("2", "9");
	}

}
