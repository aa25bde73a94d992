package ai.aigg.insights.gateway.reply;

import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import ai.aigg.insights.gateway.Events;
import ai.aigg.insights.gateway.ledger.Choice;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyComposerTests {

	private static final UUID QUESTION = UUID.randomUUID();

	private final ReplyComposer composer = new ReplyComposer(Persona.NEUTRAL);

	@Test
	void saysMarketPriceEstimateDecisionEvidenceFactorsAndTime() {
		assertThat(this.composer.compose(Events.answer(QUESTION), ReplyLanguage.EN)).isEqualTo("""
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
		assertThat(this.composer.compose(answer, ReplyLanguage.EN)).contains("Market: Lakers 12.3%",
				"BUY NO on Lakers");
	}

	@Test
	void leavesFactorsOutBeforeItShortensTheTitle() {
		String title = "Will the very long title " + "of this market ".repeat(5) + "fit?";
		String reply = this.composer.compose(
				Events.answer(QUESTION, title, "Yes", Recommendation.BUY_YES,
						List.of("This factor is of a length that does not fit any more.", "Short one.")),
				ReplyLanguage.EN);
		assertThat(reply).startsWith(title + "\n").doesNotContain("does not fit").contains("BUY YES");
		assertThat(PostLimits.weight(reply)).isLessThanOrEqualTo(280);
	}

	@Test
	void shortensTheTitleAtAWord() {
		String reply = this.composer.compose(
				Events.answer(QUESTION, "market ".repeat(60), "Yes", Recommendation.BUY_YES, List.of()),
				ReplyLanguage.EN);
		assertThat(reply.lines().findFirst().orElseThrow()).endsWith("market…");
		assertThat(PostLimits.weight(reply)).isBetween(260, 280);
	}

	@Test
	void fitsTitlesThatWeighTwice() {
		String reply = this.composer.compose(Events.answer(QUESTION, "東京".repeat(200), "東京".repeat(40),
				Recommendation.BUY_YES, List.of("東".repeat(90))), ReplyLanguage.EN);
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
		assertThat(this.composer.compose(old, ReplyLanguage.EN)).contains("As of 21 Nov 14:05 UTC")
			.doesNotContain("statistical");
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
				Events.regret(QUESTION, UnansweredReason.NO_MATCHING_MARKET, "Will Bitcoin reach $150,000 in 2026?"),
				ReplyLanguage.EN);
		assertThat(reply).isEqualTo("""
				I found no open Polymarket market for that. The nearest is:
				Will Bitcoin reach 150,000 USD in 2026?
				It stands at 23%. Ask me about it if you meant that one.""");
	}

	@Test
	void namesTheMarketThatMayHaveBeenMeant() {
		assertThat(this.composer.compose(
				Events.unsure(Events.answer(QUESTION), "Will Bitcoin reach $200,000 by December 31, 2026?"),
				ReplyLanguage.EN))
			.isEqualTo("""
					Will Bitcoin reach 150,000 USD by December 31, 2026?
					Market 12.3% YES. Our statistical estimate 9% (5–14%).
					HOLD, no edge. Evidence fair (0.55, market data only).
					- Price moved little this week.
					Or did you mean: Will Bitcoin reach… 31, 2026? (23%)?
					As of 14:05 UTC. Not advice.""");
	}

	@Test
	void theOtherMarketGoesWhereThereIsNoRoom() {
		String title = "Will the very long title " + "of this market ".repeat(6) + "fit?";
		AnalysisCompleted answer = Events.answer(QUESTION, title, "Yes", Recommendation.BUY_YES, List.of());
		assertThat(this.composer.compose(Events.unsure(answer, "Will another market be meant than this one?"),
				ReplyLanguage.EN))
			.isEqualTo(this.composer.compose(answer, ReplyLanguage.EN));
	}

	@Test
	void letsTheUserChooseByNumber() {
		assertThat(this.composer.compose(Events.several(QUESTION,
				List.of("Will Bitcoin reach $150,000 in 2026?", "Will MicroStrategy sell any Bitcoin in 2026?")),
				ReplyLanguage.EN))
			.isEqualTo("""
					Which one?
					1) Will Bitcoin reach 150,000 USD in 2026? 23%
					2) Will MicroStrategy sell any Bitcoin in 2026? 23%
					Reply with the number.""");
	}

	@Test
	void longChoicesAreShortenedAlikeInTheirMiddle() {
		String common = "Will the highest temperature measured at the official station of the city of Seattle ";
		String reply = this.composer
			.compose(
					Events
						.several(QUESTION,
								List.of(common + "be above 60°F on November 23?",
										common + "be above 70°F on November 24?", "Short?", "A fourth?")),
					ReplyLanguage.EN);
		assertThat(reply.lines()).satisfiesExactly((line) -> assertThat(line).isEqualTo("Which one?"),
				(line) -> assertThat(line).startsWith("1) Will the highest").contains("…").endsWith("November 23? 23%"),
				(line) -> assertThat(line).startsWith("2) Will the highest").contains("…").endsWith("November 24? 23%"),
				(line) -> assertThat(line).isEqualTo("3) Short? 23%"),
				(line) -> assertThat(line).isEqualTo("Reply with the number."));
		assertThat(PostLimits.weight(reply)).isBetween(245, 280);
	}

	@Test
	void answersAnEventWithItsLeadingOutcomes() {
		assertThat(this.composer.compose(Events.wholeEvent(QUESTION, "Democratic Presidential Nominee 2028",
				List.of("Gavin Newsom", "Alexandria Ocasio-Cortez", "Jon Ossoff")), ReplyLanguage.EN))
			.isEqualTo("""
					Democratic Presidential Nominee 2028
					Leading: Gavin Newsom 23%, Alexandria Ocasio-Cortez 23%, Jon Ossoff 23% (14:05 UTC)
					Ask about one of them.""");
	}

	@Test
	void givesAsManyOutcomesAsFitAndSaysThatThereAreMore() {
		List<String> many = IntStream.range(0, 12).mapToObj((number) -> "A person of the name " + number).toList();
		String reply = this.composer.compose(Events.wholeEvent(QUESTION, null, many), ReplyLanguage.EN);
		assertThat(reply).startsWith("Leading: A person of the name 0 23%, ").contains("23% … (14:05 UTC)");
		assertThat(PostLimits.weight(reply)).isBetween(230, 280);
		assertThat(this.composer.compose(Events.wholeEvent(QUESTION, "long ".repeat(99), many), ReplyLanguage.EN))
			.contains("person of the name 2 23%")
			.startsWith("long ");
	}

	@Test
	void outcomesWithoutLabelsGoByTheirTitles() {
		QuestionUnanswered labelled = Events.wholeEvent(QUESTION, "Who wins?", List.of(" ", " "));
		assertThat(this.composer.compose(labelled, ReplyLanguage.EN)).contains("Leading: Will win? 23%, Will win? 23%");
	}

	@Test
	void whatIsOfferedIsWhatIsShown() {
		assertThat(Offer.of(Events.several(QUESTION, List.of("One @evil?", "Two?")))).isEqualTo(new Offer(null,
				List.of(new Choice(new MarketId("1"), "One evil?"), new Choice(new MarketId("2"), "Two?"))));
		assertThat(Offer.of(Events.wholeEvent(QUESTION, "Who?", List.of("Newsom"))))
			.isEqualTo(new Offer("Who?", List.of(new Choice(new MarketId("1"), "Newsom"))));
		assertThat(Offer.of(Events.answer(QUESTION)))
			.isEqualTo(new Offer("Will Bitcoin reach 150,000 USD by December 31, 2026?", List.of()));
		assertThat(Offer.of(Events.regret(QUESTION, UnansweredReason.NO_MATCHING_MARKET, "A market?")))
			.isEqualTo(new Offer(null, List.of()));
	}

	@ParameterizedTest
	@EnumSource(UnansweredReason.class)
	void everyReasonHasPoliteWordsThatFit(UnansweredReason reason) {
		for (String[] nearest : new String[][] { {}, { "A market" }, { "@ # $" }, { "long ".repeat(500) } }) {
			String reply = this.composer.compose(Events.regret(QUESTION, reason, nearest), ReplyLanguage.EN);
			assertThat(PostLimits.isValid(reply)).as(reply).isTrue();
			assertThat(PostLimits.isPlain(reply)).as(reply).isTrue();
			assertThat(reply).doesNotContain("for operators");
		}
	}

	@Test
	void theSameWordsBecomeUniqueByTheMentionsId() {
		assertThat(this.composer.composeUnique(Events.answer(QUESTION), ReplyLanguage.EN, "1445880548472328192"))
			.endsWith("Not advice. Ref azgpvm6uy134.");
		assertThat(this.composer.composeUnique(Events.answer(QUESTION), ReplyLanguage.EN, "17")).endsWith("Ref h.");
		// The chaos test found these: a quiet X gives them the same last digits.
		assertThat(this.composer.composeUnique(Events.answer(QUESTION), ReplyLanguage.EN, "2124632394290954240"))
			.isNotEqualTo(
					this.composer.composeUnique(Events.answer(QUESTION), ReplyLanguage.EN, "2124631870002954240"));
	}

}
