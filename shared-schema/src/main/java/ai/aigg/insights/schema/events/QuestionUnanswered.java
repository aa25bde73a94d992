package ai.aigg.insights.schema.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * A question leaves the ring without an analysis.
 *
 * @param id the event's id
 * @param occurredAt when that was decided
 * @param version 1
 * @param questionId the question
 * @param reason why
 * @param detail a sentence for operators; never shown on X
 * @param nearest the markets that came nearest, the choices, or the leading outcomes of
 * the event, best first; may be empty
 * @param eventTitle the event that was asked about as a whole, or {@code null}; hostile
 */
public record QuestionUnanswered(UUID id, Instant occurredAt, int version, QuestionId questionId,
		UnansweredReason reason, String detail, List<MarketCandidate> nearest,
		@Nullable String eventTitle) implements QuestionEvent {

	public QuestionUnanswered {
		nearest = List.copyOf(nearest);
	}

	@Override
	public String key() {
		return this.questionId.toString();
	}

}
