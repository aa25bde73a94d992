package ai.aigg.insights.gateway.reply;

import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

import ai.aigg.insights.gateway.Events;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.UnansweredReason;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class ReplyLanguageTests {

	private static final Pattern HOLE = Pattern.compile("%s");

	private final ReplyComposer composer = new ReplyComposer(Persona.NEUTRAL);

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = { "es,-,ES", "zh-cn,-,ZH", "PT-BR,-,PT", "it,-,EN", "-,-,EN",
			"und,Выиграет ли он?,RU", "qme,勝つと思いますか,JA", "-,会不会上涨,ZH", "-,هل يفوز,AR", "-,क्या वह जीतेगा,HI",
			"-,será el mejor de los tres este año,ES", "-,wird das in diesem Jahr der Fall sein,DE",
			"-,bu yıl olacak mı,TR", "-,est-ce que cette année il sera élu,FR", "-,vai acontecer em maio ou não,PT",
			"-,will this be the year,EN", "-,btc 150k?,EN", "ja,will it?,JA" })
	void isChosenByXOrByTheText(String lang, String text, ReplyLanguage expected) {
		assertThat(ReplyLanguage.of(lang, text)).isEqualTo(expected);
	}

	@ParameterizedTest
	@EnumSource
	void hasEveryPhraseWithTheSameHoles(ReplyLanguage language) {
		Words english = ReplyLanguage.EN.words();
		assertThat(language.words().keys()).isEqualTo(english.keys());
		for (String key : english.keys()) {
			assertThat(HOLE.matcher(language.words().get(key)).results().count()).as(language + " " + key)
				.isEqualTo(HOLE.matcher(english.get(key)).results().count());
		}
	}

	@ParameterizedTest
	@EnumSource
	void anAnswerSaysItAllInEveryLanguage(ReplyLanguage language) {
		AnalysisCompleted answer = Events.answer(UUID.randomUUID(), "Will the Lakers win the title in 2027?",
				"Los Angeles Lakers", Recommendation.BUY_NO, List.of("Price moved little this week."));
		String reply = this.composer.compose(answer, language);
		assertThat(reply).contains("Will the Lakers win the title in 2027?", "Los Angeles Lakers", "12.3%", "9%",
				"5–14%", "BUY NO", "0.55", "14:05 UTC", "Price moved little this week.");
		assertThat(PostLimits.weight(reply)).isLessThanOrEqualTo(280);
		assertThat(this.composer.compose(answer, ReplyLanguage.EN).equals(reply))
			.isEqualTo(language == ReplyLanguage.EN);
	}

	@Test
	void digitsStayLatin() {
		for (ReplyLanguage language : ReplyLanguage.values()) {
			assertThat(this.composer.compose(Events.answer(UUID.randomUUID()), language)).as(language.toString())
				.doesNotContainPattern("[\\p{Nd}&&[^0-9]]");
		}
	}

	@Property(tries = 100)
	void everyReplyIsWithinTheLimitsAndTemplate(@ForAll ReplyLanguage language, @ForAll("titles") String title,
			@ForAll("titles") String outcome, @ForAll("titles") String factor, @ForAll Recommendation recommendation) {
		AnalysisCompleted answer = Events.answer(UUID.randomUUID(), title, outcome, recommendation, List.of(factor));
		String reply = this.composer.composeUnique(Events.unsure(answer, title), language, "1445880548472328192");
		assertPlain(reply);
		assertThat(reply).contains("12.3%", "5–14%", recommendation.name().replace('_', ' '), "0.55", "14:05 UTC",
				"azgpvm6uy134");
	}

	@Property(tries = 100)
	void everyRegretIsWithinTheLimits(@ForAll ReplyLanguage language, @ForAll UnansweredReason reason,
			@ForAll("titles") String title, @ForAll("titles") String other) {
		for (QuestionEvent event : List.of(Events.regret(UUID.randomUUID(), reason, title),
				Events.regret(UUID.randomUUID(), reason),
				Events.several(UUID.randomUUID(), List.of(title, other, title)),
				Events.wholeEvent(UUID.randomUUID(), title, List.of(title, other, "c", "d", "e")))) {
			assertPlain(this.composer.composeUnique(event, language, "1445880548472328192"));
		}
	}

	private static void assertPlain(String reply) {
		assertThat(PostLimits.isValid(reply)).as(reply).isTrue();
		assertThat(PostLimits.isPlain(reply)).as(reply).isTrue();
		assertThat(reply.codePoints()
			.filter((character) -> character != '\n' && character != 0x200F)
			.map(Character::getType))
			.doesNotContain((int) Character.CONTROL, (int) Character.FORMAT, (int) Character.SURROGATE);
	}

	@Provide
	Arbitrary<String> titles() {
		Arbitrary<String> parts = Arbitraries.of("Will Bitcoin reach $150,000?", "東京都知事選挙で勝つのは誰ですか", "Yes", "No",
				"@someone", "#tag", "polymarket.com", "$BTC", "победит ли он", "هل يفوز الفريق", "क्या वह जीतेगा",
				"\u202E", "🇺🇸", "long ".repeat(60), "比特币会涨到十五万美元吗".repeat(12), "a.b", "\n", "100%", "%s %d");
		return parts.list().ofMinSize(0).ofMaxSize(6).map((list) -> String.join(" ", list));
	}

}
