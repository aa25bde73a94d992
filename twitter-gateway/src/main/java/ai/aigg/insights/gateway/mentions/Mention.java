package ai.aigg.insights.gateway.mentions;

import java.time.Instant;

import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.QuestionAsked;
import org.jspecify.annotations.Nullable;

/**
 * A mention that asks us something; all of it is hostile.
 *
 * @param id the first id of its chain of edits
 * @param target the id of the edit that mentions us, which is the one to reply to
 * @param author who wrote it
 * @param conversationId the thread, or {@code null} when X does not say
 * @param text what is asked; may be empty
 * @param contextText what it points at, or {@code null}
 * @param chosen the market that it chooses out of a reply of ours, or {@code null}
 * @param lang what X takes its language for, or {@code null}
 * @param askedAt when it was written
 */
record Mention(PostId id, PostId target, Author author, @Nullable String conversationId, String text,
		@Nullable String contextText, @Nullable MarketId chosen, @Nullable String lang, Instant askedAt) {

	Mention {
		text = cut(text);
		contextText = (contextText != null) ? cut(contextText) : null;
	}

	private static String cut(String text) {
		if (text.length() <= QuestionAsked.MAX_TEXT_LENGTH) {
			return text;
		}
		int end = QuestionAsked.MAX_TEXT_LENGTH;
		return text.substring(0, Character.isHighSurrogate(text.charAt(end - 1)) ? end - 1 : end);
	}

}
