package ai.aigg.insights.gateway.reply;

import java.util.List;
import java.util.UUID;

import ai.aigg.insights.gateway.Events;
import ai.aigg.insights.gateway.ledger.Choice;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.UnansweredReason;
import com.twitter.twittertext.Extractor;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import static org.assertj.core.api.Assertions.assertThat;

class HostileTextTests {

	private final ReplyComposer composer = new ReplyComposer(Persona.NEUTRAL);

	private final Extractor extractor = new Extractor();

	@Property(tries = 500)
	void noTitleOutcomeOrFactorBreaksOutOfAReply(@ForAll("hostile") String title, @ForAll("hostile") String outcome,
			@ForAll("hostile") String factor, @ForAll("hostile") String otherFactor,
			@ForAll Recommendation recommendation) {
		AnalysisCompleted answer = Events.answer(UUID.randomUUID(), title, outcome, recommendation,
				List.of(factor, otherFactor));
		String reply = this.composer.compose(answer, ReplyLanguage.EN);
		assertHarmless(reply);
		assertThat(reply).contains("12.3%", recommendation.name().replace('_', ' '));
		assertThat(reply.lines().count()).isLessThanOrEqualTo(6);
	}

	@Property(tries = 200)
	void noCandidateBreaksOutOfARegret(@ForAll("hostile") String title, @ForAll UnansweredReason reason) {
		assertHarmless(this.composer.composeUnique(Events.regret(UUID.randomUUID(), reason, title), ReplyLanguage.EN,
				"1445880548472328192"));
	}

	@Property(tries = 100)
	void noRunnerUpBreaksOutOfAnAnswer(@ForAll("hostile") String title, @ForAll("hostile") String runnerUp) {
		AnalysisCompleted sure = Events.answer(UUID.randomUUID(), title, "Yes", Recommendation.HOLD, List.of("Short."));
		String reply = this.composer.composeUnique(Events.unsure(sure, runnerUp), ReplyLanguage.EN,
				"1445880548472328192");
		assertHarmless(reply);
		assertThat(reply).contains("Market 12.3% YES. Our statistical estimate 9% (5–14%).", "HOLD, no edge.");
	}

	@Property(tries = 150)
	void noChoiceBreaksOutOfItsLine(@ForAll("hostileTexts") List<String> titles) {
		QuestionUnanswered several = Events.several(UUID.randomUUID(), titles);
		String reply = this.composer.composeUnique(several, ReplyLanguage.EN, "1445880548472328192");
		assertHarmless(reply);
		int shown = Math.min(3, titles.size());
		assertThat(reply.lines().filter((line) -> line.matches("[1-9]\\) .+ 23%"))).hasSize(shown);
		assertThat(reply.lines()).hasSize(shown + 2).last().asString().startsWith("Reply with the number.");
		assertThat(Offer.of(several).choices()).hasSize(shown).allSatisfy(this::assertStorable);
	}

	@Property(tries = 100)
	void noOutcomeBreaksOutOfAnEvent(@ForAll("hostile") String title, @ForAll("hostileTexts") List<String> labels) {
		QuestionUnanswered event = Events.wholeEvent(UUID.randomUUID(), title, labels);
		String reply = this.composer.composeUnique(event, ReplyLanguage.EN, "1445880548472328192");
		assertHarmless(reply);
		assertThat(reply.split(" 23%", -1).length - 1).isBetween(2, Math.min(12, labels.size()));
		assertThat(reply).contains("(14:05 UTC)\nAsk about one of them.");
		assertThat(reply.lines().count()).isLessThanOrEqualTo(3);
		assertThat(Offer.of(event).choices()).allSatisfy(this::assertStorable);
	}

	private void assertStorable(Choice choice) {
		assertThat(choice.name().codePoints().map(Character::getType)).doesNotContain((int) Character.CONTROL,
				(int) Character.SURROGATE);
		assertThat(choice.name().length()).isLessThanOrEqualTo(1_000);
	}

	private void assertHarmless(String reply) {
		assertThat(PostLimits.weight(reply)).isLessThanOrEqualTo(280);
		assertThat(PostLimits.isValid(reply)).isTrue();
		assertThat(this.extractor.extractEntitiesWithIndices(reply)).isEmpty();
		assertThat(this.extractor.extractURLs(reply)).isEmpty();
		assertThat(this.extractor.extractCashtags(reply)).isEmpty();
		assertThat(reply.codePoints().filter((character) -> character != '\n').map(Character::getType))
			.doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE);
	}

	@Provide
	Arbitrary<List<String>> hostileTexts() {
		return hostile().list().ofMinSize(2).ofMaxSize(5);
	}

	@Provide
	Arbitrary<String> hostile() {
		Arbitrary<String> bait = Arbitraries.of("polymarket.com", "https://evil.test/?a=b", "@elonmusk", "＠x", "#btc",
				"＃btc", "$BTC", "$150,000", "$25k", "＄TSLA", "foo.ai/x", "t.co", ".com", "com.", "a.b.c.zip",
				"xn--p1ai.рф", "пример.рф", "例え.テスト", "\n", "\r\n", "\u2028", "\u202E", "\u200B", "\uFEFF", "\0",
				"\uD83D", "👨‍👩‍👧‍👦", "🇺🇸", "é", "e\u0301\u0302\u0303\u0304", "東京", " ", ".", "/", ":", "@", "#",
				"$", "-", "_", "Yes", "Will it happen?", "www.example.co.uk", "user@example.com", "1.5", "U.S.");
		Arbitrary<String> baits = bait.list().ofMaxSize(40).map((parts) -> String.join("", parts));
		return Arbitraries.oneOf(baits, Arbitraries.strings().ofMaxLength(600),
				Arbitraries.strings().ascii().ofMaxLength(300));
	}

}
