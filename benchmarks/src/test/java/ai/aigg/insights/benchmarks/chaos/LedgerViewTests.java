package ai.aigg.insights.benchmarks.chaos;

import java.util.Map;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether the ledger and its metric say the same.
 */
class LedgerViewTests {

	private static final LedgerView LEDGER = new LedgerView(
			Map.of("complete/answered/posted", 3L, "failed/blocked_user/none", 2L, "failed/target_gone/rejected", 1L),
			0);

	private static final String METRICS = """
			# TYPE interactions gauge
			interactions{outcome="answered",reason="answered",service="g",status="complete"} 3.0
			interactions{outcome="refused",reason="blocked_user",service="g",status="failed"} 2.0
			interactions{outcome="failed",reason="target_gone",service="g",status="failed"} 1.0
			interactions_unaccounted{service="g"} %s
			""";

	@Test
	void theSameSumsAgree() {
		assertThat(LEDGER.isSettled()).isTrue();
		assertThat(LEDGER.received()).isEqualTo(6);
		assertThat(LEDGER.agreesWith(METRICS.formatted("0.0"))).isTrue();
	}

	@Test
	void aMentionThatIsNotAccountedForDoesNotAgree() {
		assertThat(LEDGER.agreesWith(METRICS.formatted("1.0"))).isFalse();
	}

	@Test
	void aGatewayThatDoesNotAnswerDoesNotAgree() {
		assertThat(LEDGER.agreesWith("")).isFalse();
	}

	@Test
	void anOldCountDoesNotAgree() {
		assertThat(LEDGER.agreesWith(METRICS.formatted("0.0").replace("3.0", "2.0"))).isFalse();
	}

	@Test
	void aQuestionThatTheBrokerDoesNotHaveIsNotSettled() {
		assertThat(new LedgerView(Map.of(), 1).isSettled()).isFalse();
	}

}
