package ai.aigg.insights.schema.events;

import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A question leaves the ring without an analysis.
 *
 * @param id the event's id
 * @param occurredAt when that was decided
 * @param version 1
 * @param questionId the question
 * @param reason why
 * @param detail a sentence for operators; never shown on X
 * @param nearest the markets that came nearest, best first; may be empty
 */
public record QuestionUnanswered(UUID id, Instant occurredAt, int version, QuestionId questionId,
		UnansweredReason reason, String detail, List<MarketCandidate> nearest) implements QuestionEvent {

	public QuestionUnanswered {
		nearest = List.copyOf(nearest);
	}

	@Override
	public String key() {
		return this.questionId.toString();
	}

}
