package ai.aigg.insights.gateway.reply;

import java.util.function.UnaryOperator;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.QuestionEvent;
import ai.aigg.insights.schema.events.QuestionUnanswered;

import org.springframework.stereotype.Component;

/**
 * Words the reply to an event. The same event always gives the same words: at most 280
 * weighted characters, without links, mentions or tags, numbers by code alone.
 */
@Component
public class ReplyComposer {

	private final Persona persona;

	ReplyComposer(Persona persona) {
		this.persona = persona;
	}

	/**
	 * Words replies without any greeting.
	 * @return a composer as it is without settings
	 */
	public static ReplyComposer neutral() {
		return new ReplyComposer(Persona.NEUTRAL);
	}

	/**
	 * Words a reply.
	 * @param event ends a question
	 * @param language of the fixed words
	 * @return the text
	 * @throws IllegalArgumentException when the event ends no question
	 */
	public String compose(QuestionEvent event, ReplyLanguage language) {
		return compose(event, language.words(), "");
	}

	/**
	 * Words a reply that no other mention gets, for X refuses a text that it has just
	 * had.
	 * @param event ends a question
	 * @param language of the fixed words
	 * @param tweetId the mention; all of its id is shown, shortened to letters and
	 * digits, for the last digits of two ids are soon the same
	 * @return the text
	 * @throws IllegalArgumentException when the event ends no question
	 */
	public String composeUnique(QuestionEvent event, ReplyLanguage language, String tweetId) {
		return compose(event, language.words(),
				" " + language.words().get("ref", Long.toString(Long.parseLong(tweetId), Character.MAX_RADIX)));
	}

	private String compose(QuestionEvent event, Words words, String reference) {
		String text = fitted(event, words, ForeignText::clean, reference);
		// Foreign words are harmless by themselves; should they not be so among ours,
		// they go.
		return this.persona.dress((PostLimits.isPlain(text) && PostLimits.isValid(text)) ? text
				: fitted(event, words, (foreign) -> "", reference));
	}

	private static String fitted(QuestionEvent event, Words words, UnaryOperator<String> foreign, String reference) {
		Draft draft = switch (event) {
			case AnalysisCompleted answer -> AnswerDraft.of(answer, words, foreign);
			case QuestionUnanswered regret -> RegretDraft.of(regret, words, foreign);
			default -> throw new IllegalArgumentException(event.getClass().getSimpleName() + " ends no question");
		};
		return draft.withReference(reference).fitted();
	}

}
