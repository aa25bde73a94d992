package ai.aigg.insights.gateway.mentions;

import java.time.Clock;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.kafka.LogContext;
import ai.aigg.insights.kit.outbox.Outbox;
import ai.aigg.insights.kit.tracing.Traces;
import ai.aigg.insights.schema.events.Event;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.UnansweredReason;

import org.springframework.stereotype.Component;

/**
 * Puts mentions on the ring.
 */
@Component
class Questions {

	private static final String CHANNEL = "x";

	private final Outbox outbox;

	private final Ids ids;

	private final Clock clock;

	private final Traces traces;

	Questions(Outbox outbox, Ids ids, Clock clock, Traces traces) {
		this.traces = traces;
		this.outbox = outbox;
		this.ids = ids;
		this.clock = clock;
	}

	void ask(UUID id, Mention mention, AccessLevel access) {
		QuestionId questionId = new QuestionId(id);
		publish(id,
				new QuestionAsked(this.ids.next(), this.clock.instant(), 1, questionId, CHANNEL, mention.id().value(),
						mention.text(), mention.contextText(), mention.askedAt(), mention.chosen(), access.code()));
	}

	/**
	 * Ends a question before it is asked, with the words that there were too many today.
	 */
	void tooMany(UUID id) {
		QuestionId questionId = new QuestionId(id);
		publish(id, new QuestionUnanswered(this.ids.next(), this.clock.instant(), 1, questionId,
				UnansweredReason.BUDGET, "The user's quota is used up; told once a day", List.of(), null));
	}

	private void publish(UUID id, Event event) {
		String trace = Traces.of(id);
		this.traces.in("mention", trace, () -> {
			try (var _ = LogContext.open(id.toString(), trace)) {
				this.outbox.publish(event);
			}
		});
	}

}
