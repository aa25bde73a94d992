package ai.aigg.insights.gateway.mentions;

import java.time.Clock;
import java.util.UUID;

import ai.aigg.insights.gateway.ledger.Interactions;
import ai.aigg.insights.gateway.ledger.NewInteraction;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.kafka.LogContext;
import ai.aigg.insights.kit.loop.AfterCommit;
import ai.aigg.insights.kit.outbox.Outbox;
import ai.aigg.insights.schema.events.QuestionAsked;
import ai.aigg.insights.schema.events.QuestionId;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a mention in: its user, its row and its question commit together.
 */
@Component
class MentionIntake {

	private static final String CHANNEL = "x";

	private final Users users;

	private final Interactions interactions;

	private final Outbox outbox;

	private final Ids ids;

	private final Clock clock;

	private final MentionMetrics metrics;

	MentionIntake(Users users, Interactions interactions, Outbox outbox, Ids ids, Clock clock, MentionMetrics metrics) {
		this.users = users;
		this.interactions = interactions;
		this.outbox = outbox;
		this.ids = ids;
		this.clock = clock;
		this.metrics = metrics;
	}

	@Transactional
	void take(Mention mention) {
		UUID id = this.ids.next();
		Users.User user = this.users.meet(mention.userId(), mention.username());
		Reason refusal = (user.access() == AccessLevel.BLOCKED) ? Reason.BLOCKED_USER : null;
		boolean isNew = this.interactions.add(new NewInteraction(id, user.id(), mention.id().value(),
				mention.conversationId(), mention.text(), mention.chosen(), mention.askedAt(), refusal));
		if (!isNew) {
			return;
		}
		this.users.count(user.id(), mention.askedAt());
		if (refusal == null) {
			ask(id, mention, user.access());
		}
		AfterCommit.run(() -> this.metrics.received(mention.chosen() != null));
	}

	private void ask(UUID id, Mention mention, AccessLevel access) {
		QuestionId questionId = new QuestionId(id);
		try (var _ = LogContext.open(questionId.toString(), null)) {
			this.outbox.publish(new QuestionAsked(this.ids.next(), this.clock.instant(), 1, questionId, CHANNEL,
					mention.id().value(), mention.text(), mention.contextText(), mention.askedAt(), mention.chosen(),
					access.code()));
		}
	}

}
