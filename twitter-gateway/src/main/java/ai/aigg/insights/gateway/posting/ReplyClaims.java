package ai.aigg.insights.gateway.posting;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.gateway.ledger.ClaimedReply;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.ledger.SendingLedger;
import ai.aigg.insights.gateway.spend.Purchase;
import ai.aigg.insights.gateway.spend.SpendLedger;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Claims replies and reserves their price in one transaction.
 */
@Component
class ReplyClaims {

	/** The cap may be raised, or the day end. */
	private static final Duration WHEN_SPENT = Duration.ofSeconds(30);

	private final SendingLedger ledger;

	private final SpendLedger spend;

	private final SendingPause pause;

	private final AttemptBudget budget;

	private final TransactionTemplate transaction;

	private final Clock clock;

	ReplyClaims(SendingLedger ledger, SpendLedger spend, SendingPause pause, AttemptBudget budget,
			TransactionTemplate transaction, Clock clock) {
		this.ledger = ledger;
		this.spend = spend;
		this.pause = pause;
		this.budget = budget;
		this.transaction = transaction;
		this.clock = clock;
	}

	/**
	 * Claims replies.
	 * @param token of the lease
	 * @param limit the most
	 * @return those to be sent now; none when one costs more than is left of the day
	 */
	List<ClaimedReply> take(long token, int limit) {
		for (int wanted = limit; wanted > 0; wanted /= 2) {
			Optional<List<ClaimedReply>> claimed = affordable(token, wanted);
			if (claimed.isPresent()) {
				return claimed.get();
			}
		}
		this.pause.hold(Reason.SPEND_CAP, this.clock.instant().plus(WHEN_SPENT));
		return List.of();
	}

	private Optional<List<ClaimedReply>> affordable(long token, int limit) {
		@Nullable List<ClaimedReply> all = this.transaction.execute((status) -> {
			List<ClaimedReply> claimed = this.ledger.claim(token, this.budget.whole(), limit);
			if (claimed.isEmpty() || this.spend.reserve(Purchase.REPLY, claimed.size())) {
				return claimed;
			}
			status.setRollbackOnly();
			return null;
		});
		return Optional.ofNullable(all);
	}

}
