package ai.aigg.insights.gateway.control;

import java.time.Clock;
import java.util.UUID;

import ai.aigg.insights.gateway.ledger.StoredQuestion;
import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.admin.AuditEntry;
import ai.aigg.insights.kit.admin.AuditLog;
import ai.aigg.insights.kit.admin.Caller;
import ai.aigg.insights.kit.kafka.LogContext;
import ai.aigg.insights.kit.outbox.Outbox;
import ai.aigg.insights.kit.tracing.Traces;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Puts the question of a mention on the ring once more, under an id of its own. No row of
 * the ledger has that id, so whatever the ring says to it, nothing is posted.
 */
@Component
class AskAgain {

	/** It is the console's question; the mention is only where the words are from. */
	private static final String CHANNEL = "console";

	private final Outbox outbox;

	private final AuditLog audit;

	private final Ids ids;

	private final Clock clock;

	private final Traces traces;

	AskAgain(Outbox outbox, AuditLog audit, Ids ids, Clock clock, Traces traces) {
		this.outbox = outbox;
		this.audit = audit;
		this.ids = ids;
		this.clock = clock;
		this.traces = traces;
	}

	/**
	 * Asks.
	 * @param caller who wants to know
	 * @param question what
	 * @param text its words
	 * @return the id of the new question
	 */
	@Transactional
	UUID ask(Caller caller, StoredQuestion question, String text) {
		UUID id = this.ids.next();
		// What is blocked on X does not concern an operator; the ring knows no such
		// level.
		String level = (question.access() != AccessLevel.BLOCKED) ? question.access().code() : null;
		QuestionAsked event = new QuestionAsked(this.ids.next(), this.clock.instant(), 1, new QuestionId(id), CHANNEL,
				question.tweetId(), text, question.context(), question.askedAt(), question.chosen(), level);
		String trace = Traces.of(id);
		this.traces.in("ask-again", trace, () -> {
			try (var _ = LogContext.open(id.toString(), trace)) {
				this.outbox.publish(event);
			}
		});
		this.audit.write(AuditEntry.done(caller, "ask again", "mention:" + question.tweetId(), null, "question:" + id));
		return id;
	}

}
