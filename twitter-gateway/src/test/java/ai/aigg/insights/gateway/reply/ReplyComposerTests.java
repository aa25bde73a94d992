package ai.aigg.insights.gateway.reply;

import java.util.List;
import java.util.UUID;

import ai.aigg.insights.gateway.Events;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyComposerTests {

	private static final UUID QUESTION = UUID.randomUUID();

	private final ReplyComposer composer = new ReplyComposer();

	@Test
	void saysMarketPriceEstimateDecisionEvidenceFactorsAndTime() {
		assertThat(this.composer.compose(Events.answer(QUESTION))).isEqualTo("""
				Will Bitcoin reach 150,000 USD by December 31, 2026?
				Market 12.3% YES. Our statistical estimate 9% (5–14%).
				HOLD, no edge. Evidence fair (0.55, market data only).
				- Price moved little this week.
				- The rules leave no room.
				As of 14:05 UTC. Not advice.""");
	}

	@Test
	void namesTheOutcomeThatIsNotYes() {
		AnalysisCompleted answer = Events.answer(QUESTION, "Lakers vs. Celtics", "Lakers", Recommendation.BUY_NO,
				List.of());
		assertThat(this.composer.compose(answer)).contains("Market: Lakers 12.3%", "BUY NO on Lakers");
	}

	@Test
	void leavesFactorsOutBeforeItShortensTheTitle() {
		String title = "Will the very long title " + "of this market ".repeat(5) + "fit?";
		String reply = this.composer.compose(Events.answer(QUESTION, title, "Yes", Recommendation.BUY_YES,
				List.of("This factor is of a length that does not fit any more.", "Short one.")));
		assertThat(reply).startsWith(title + "\n").doesNotContain("does not fit").contains("BUY YES");
		assertThat(PostLimits.weight(reply)).isLessThanOrEqualTo(280);
	}

	@Test
	void shortensTheTitleAtAWord() {
		String reply = this.composer
			.compose(Events.answer(QUESTION, "market ".repeat(60), "Yes", Recommendation.BUY_YES, List.of()));
		assertThat(reply.lines().findFirst().orElseThrow()).endsWith("market…");
		assertThat(PostLimits.weight(reply)).isBetween(260, 280);
	}

	@Test
	void fitsTitlesThatWeighTwice() {
		String reply = this.composer.compose(Events.answer(QUESTION, "東京".repeat(200), "東京".repeat(40),
				Recommendation.BUY_YES, List.of("東".repeat(90))));
		assertThat(PostLimits.weight(reply)).isBetween(270, 280);
	}

	@Test
	void anOldPriceSaysItsDay() {
		AnalysisCompleted today = Events.answer(QUESTION);
		AnalysisCompleted old = new AnalysisCompleted(today.id(), today.occurredAt(), 1, today.questionId(),
				today.analysisId(), today.marketId(), today.marketQuestion(), null, "Yes", today.marketProbability(),
				today.priceAsOf().minusSeconds(86_400), today.estimate(), today.estimateLow(), today.estimateHigh(),
				today.recommendation(), today.sentiment(), today.confidenceScore(), "", List.of(), List.of(),
				"some-model", null);
		assertThat(this.composer.compose(old)).contains("As of 21 Nov 14:05 UTC").doesNotContain("statistical");
	}

	@ParameterizedTest
	@CsvSource({ "0.1230,12.3%", "0.61,61%", "0.1,10%", "0,0%", "1,100%", "0.0004,<0.1%", "0.9995,>99.9%",
			"0.0055,0.6%", "0.999,99.9%" })
	void percentagesReadWell(double probability, String expected) {
		assertThat(Percent.of(Probability.of(probability))).isEqualTo(expected);
	}

	@Test
	void namesTheNearestMarket() {
		String reply = this.composer.compose(
				Events.regret(QUESTION, UnansweredReason.NO_MATCHING_MARKET, "Will Bitcoin reach $150,000 in 2026?"));
		assertThat(reply).isEqualTo("""
				I found no open Polymarket market for that. The nearest is:
				Will Bitcoin reach 150,000 USD in 2026?
				It stands at 23%. Ask me about it if you meant that one.""");
	}

	@ParameterizedTest
	@EnumSource(UnansweredReason.class)
	void everyReasonHasPoliteWordsThatFit(UnansweredReason reason) {
		for (String[] nearest : new String[][] { {}, { "A market" }, { "@ # $" }, { "long ".repeat(500) } }) {
			String reply = this.composer.compose(Events.regret(QUESTION, reason, nearest));
			assertThat(PostLimits.isValid(reply)).as(reply).isTrue();
			assertThat(PostLimits.isPlain(reply)).as(reply).isTrue();
			assertThat(reply).doesNotContain("for operators");
		}
	}

	@Test
	void theSameWordsBecomeUniqueByTheMentionsDigits() {
		assertThat(this.composer.composeUnique(Events.answer(QUESTION), "1445880548472328192"))
			.endsWith("Not advice. Ref 328192.");
		assertThat(this.composer.composeUnique(Events.answer(QUESTION), "17")).endsWith("Ref 17.");
	}

}
