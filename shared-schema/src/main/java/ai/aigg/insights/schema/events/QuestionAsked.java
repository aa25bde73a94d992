package ai.aigg.insights.schema.events;

import java.time.Instant;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * Somebody asked at a front door. Any front door may publish it and listen for
 * {@link AnalysisCompleted} or {@link QuestionUnanswered} with the same question id.
 *
 * @param id the event's id
 * @param occurredAt when the front door took it in
 * @param version 1
 * @param questionId made by the front door
 * @param channel where it was asked: {@code x}
 * @param sourceId the front door's own id of it, the post's id on X
 * @param text what was asked, without mentions of the bot; hostile, at most 25,000
 * characters
 * @param contextText the text it points at (parent or quoted post), or {@code null};
 * hostile
 * @param askedAt when it was written; dates in the text are relative to it
 * @param marketId the market that is meant, when the front door knows it already (a
 * choice out of those that it was given), or {@code null}
 * @param accessLevel what the asker may use ({@code admin}, {@code vip},
 * {@code whitelist}), or {@code null} where the front door knows no levels
 */
public record QuestionAsked(UUID id, Instant occurredAt, int version, QuestionId questionId, String channel,
		String sourceId, String text, @Nullable String contextText, Instant askedAt, @Nullable MarketId marketId,
		@Nullable String accessLevel) implements QuestionEvent {

	/** Longer than any post on X; a front door cuts before it asks. */
	public static final int MAX_TEXT_LENGTH = 25_000;

	public QuestionAsked {
		if (text.length() > MAX_TEXT_LENGTH) {
			throw new IllegalArgumentException("A question has at most " + MAX_TEXT_LENGTH + " characters");
		}
	}

	@Override
	public String key() {
		return this.questionId.toString();
	}

}
