package ai.aigg.insights.gateway.mentions;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

import ai.aigg.insights.gateway.control.Actor;
import ai.aigg.insights.gateway.control.AdminCommand;
import ai.aigg.insights.gateway.control.Administration;
import ai.aigg.insights.gateway.ledger.Intake;
import ai.aigg.insights.gateway.ledger.PreparedReply;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.ReplyLedger;
import ai.aigg.insights.gateway.quota.Quotas;
import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.gateway.users.User;
import ai.aigg.insights.gateway.users.Users;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Decides whether a mention that was taken in is asked, obeyed or refused.
 */
@Component
class Admission {

	private final Users users;

	private final Intake ledger;

	private final ReplyLedger replies;

	private final Quotas quotas;

	private final Questions questions;

	private final Administration administration;

	private final Clock clock;

	Admission(Users users, Intake ledger, ReplyLedger replies, Quotas quotas, Questions questions,
			Administration administration, Clock clock) {
		this.users = users;
		this.ledger = ledger;
		this.replies = replies;
		this.quotas = quotas;
		this.questions = questions;
		this.administration = administration;
		this.clock = clock;
	}

	@Transactional(propagation = Propagation.MANDATORY)
	void decide(UUID id, Arrived arrived, User user) {
		switch (arrived.command()) {
			case Command.Stop stop -> {
				this.ledger.refuse(id, Reason.OPT_OUT, null);
				this.users.optOut(user.id(), this.clock.instant());
				this.ledger.refuseAll(user.id());
			}
			case Command.Start start -> {
				this.ledger.refuse(id, Reason.OPT_IN, null);
				this.users.optOut(user.id(), null);
			}
			case Command.Order order when user.access() == AccessLevel.ADMIN -> {
				Actor actor = Actor.onX(user.userId(), arrived.mention().target().value());
				String outcome = this.administration.carryOut(actor, order.command());
				if (order.command() instanceof AdminCommand.Status) {
					this.replies.prepare(id, PreparedReply.plain(outcome, Reason.STATUS));
				}
				else {
					// Whom an admin blocks is nobody else's business.
					this.ledger.refuse(id, Reason.ADMIN_COMMAND, outcome);
				}
			}
			case null, default -> admit(id, arrived, user);
		}
	}

	private void admit(UUID id, Arrived arrived, User user) {
		Optional<Reason> refusal = ofUser(user).or(() -> Optional.ofNullable(arrived.refusal()))
			.or(() -> this.quotas.take(user, arrived.mention().conversationId()));
		if (refusal.isEmpty()) {
			this.questions.ask(id, arrived.mention(), user.access());
		}
		else if (this.quotas.takeNotice(user, refusal.get())) {
			this.questions.tooMany(id);
		}
		else {
			this.ledger.refuse(id, refusal.get(), null);
		}
	}

	private static Optional<Reason> ofUser(User user) {
		if (user.access() == AccessLevel.BLOCKED) {
			return Optional.of(Reason.BLOCKED_USER);
		}
		if (user.optedOutAt() != null) {
			return Optional.of(Reason.OPTED_OUT);
		}
		return user.isAutomated() ? Optional.of(Reason.AUTOMATED_ACCOUNT) : Optional.empty();
	}

}
