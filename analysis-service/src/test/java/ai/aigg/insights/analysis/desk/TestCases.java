package ai.aigg.insights.analysis.desk;

import java.util.UUID;

import ai.aigg.insights.analysis.TestCase;
import ai.aigg.insights.analysis.TestModels;
import ai.aigg.insights.analysis.decision.TestRules;
import ai.aigg.insights.analysis.estimate.Analyst;
import ai.aigg.insights.analysis.estimate.TestEstimates;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.model.client.LanguageModel;

/**
 * Whole analyses for tests, without servers.
 */
final class TestCases {

	private TestCases() {
	}

	static Analysis analyse(Market market, Research research, LanguageModel model) {
		Analyst analyst = TestEstimates.analyst(model);
		return new Composer(analyst, TestRules.shipped())
			.compose(new Case(new UUID(7, 7), TestCase.NOW, market, research),
					analyst.hear(market, research, TestCase.NOW, TestModels.effort(3)))
			.orElseThrow();
	}

}
