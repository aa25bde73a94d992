package ai.aigg.insights.kit.deadletters;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A dead letter as an operator sees it.
 *
 * @param topic the topic that it came from
 * @param offset its offset in the dead-letter topic
 * @param recordedAt when it was put aside
 * @param key its key; hostile
 * @param state {@code WAITING}, or what was decided
 * @param decidedBy who decided, or {@code null}
 * @param decidedAt when, or {@code null}
 * @param group the consumer group that failed
 * @param cause the kind of failure
 * @param message what it said; hostile
 * @param originalPartition where it came from
 * @param originalOffset where it came from
 * @param originalTime when it was sent
 * @param problem why it would fail again, or {@code null} when it reads as its event
 * @param headers what it came with; {@code null} in lists
 * @param payload its value; {@code null} in lists
 * @param edited what would be replayed instead; {@code null} in lists or when unedited
 */
record DeadLetterView(String topic, long offset, Instant recordedAt, @Nullable String key, String state,
		@Nullable String decidedBy, @Nullable Instant decidedAt, @Nullable String group, String cause,
		@Nullable String message, @Nullable Long originalPartition, @Nullable Long originalOffset,
		@Nullable Instant originalTime, @Nullable String problem, @Nullable Map<String, String> headers,
		@Nullable Payload payload, @Nullable String edited) {

	static DeadLetterView line(Found found) {
		return of(found, null, null, null);
	}

	static DeadLetterView whole(Found found) {
		return of(found, found.letter().headers(), Payload.of(found.letter().payload()), found.edited());
	}

	private static DeadLetterView of(Found found, @Nullable Map<String, String> headers, @Nullable Payload payload,
			@Nullable String edited) {
		DeadLetter letter = found.letter();
		Decision decision = found.decision();
		return new DeadLetterView(letter.topic().topicName(), letter.offset(), letter.recordedAt(),
				letter.source().key(), (decision != null) ? decision.state().name() : "WAITING",
				(decision != null) ? decision.by() : null, (decision != null) ? decision.at() : null, letter.group(),
				letter.cause(), letter.message(), letter.originalPartition(), letter.originalOffset(),
				letter.originalTime(), found.problem(), headers, payload, edited);
	}

}
