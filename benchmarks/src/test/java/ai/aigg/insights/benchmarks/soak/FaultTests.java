package ai.aigg.insights.benchmarks.soak;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Fault}.
 */
class FaultTests {

	@ParameterizedTest
	@EnumSource
	void noRuleLeavesOpenWhetherAReplyArrived(Fault fault) {
		JsonNode rules = JsonMapper.shared().readTree(fault.rules());
		assertThat(rules.size()).isPositive();
		assertThat(rules.valueStream().filter((rule) -> rule.path("path").asString().startsWith("/x/")))
			.allSatisfy((rule) -> assertThat(rule.path("method").asString("").equals("GET")
					|| rule.path("status").asInt(0) < 500 || rule.path("afterCommit").asBoolean(false))
				.isTrue());
	}

}
