package ai.aigg.insights.gateway.mentions;

import java.util.UUID;

import ai.aigg.insights.gateway.ledger.Intake;
import ai.aigg.insights.gateway.ledger.Interactions;
import ai.aigg.insights.gateway.ledger.NewInteraction;
import ai.aigg.insights.gateway.users.User;
import ai.aigg.insights.gateway.users.Users;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.kit.loop.AfterCommit;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Takes a mention in: its user, its row, its quota and its question commit together. The
 * user's row is locked first, so that mentions of one user are decided on one by one.
 */
@Component
class MentionIntake {

	private final Users users;

	private final Interactions interactions;

	private final Intake ledger;

	private final Admission admission;

	private final Questions questions;

	private final Ids ids;

	private final MentionMetrics metrics;

	MentionIntake(Users users, Interactions interactions, Intake ledger, Admission admission, Questions questions,
			Ids ids, MentionMetrics metrics) {
		this.users = users;
		this.interactions = interactions;
		this.ledger = ledger;
		this.admission = admission;
		this.questions = questions;
		this.ids = ids;
		this.metrics = metrics;
	}

	@Transactional
	void take(Arrived arrived) {
		Mention mention = arrived.mention();
		User user = this.users.meet(mention.author());
		UUID id = this.ids.next();
		boolean isNew = this.interactions.add(new NewInteraction(id, user.id(), mention.id().value(),
				mention.target().value(), arrived.arrival(), mention.conversationId(), mention.text(),
				mention.contextText(), mention.chosen(), mention.lang(), mention.askedAt()));
		if (!isNew) {
			edited(arrived, user);
			return;
		}
		this.users.count(user.id(), mention.askedAt());
		this.admission.decide(id, arrived, user);
		AfterCommit.run(() -> this.metrics.received(arrived.arrival(), mention.chosen() != null));
	}

	/**
	 * It is there already. A younger edit becomes the one to reply to, and its words
	 * count as long as nobody has the old ones.
	 */
	private void edited(Arrived arrived, User user) {
		Mention mention = arrived.mention();
		if (arrived.command() != null || arrived.refusal() != null) {
			return;
		}
		this.ledger.retarget(mention.id().value(), mention.target().value())
			.filter((id) -> this.ledger.takeBack(id, mention.text()))
			.ifPresent((id) -> this.questions.ask(id, mention, user.access()));
	}

}
