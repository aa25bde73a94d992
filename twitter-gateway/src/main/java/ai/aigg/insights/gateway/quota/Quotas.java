package ai.aigg.insights.gateway.quota;

import java.util.Optional;

import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.users.AccessLevel;
import ai.aigg.insights.gateway.users.User;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Lets questions through as long as there is room for them. Rows are taken in one order
 * (user, thread, all), so that two mentions never wait for each other; the row of all
 * comes last and is held the shortest.
 */
@Component
public class Quotas {

	private static final String ALL = "all";

	private final QuotaTable table;

	private final QuotaSettings settings;

	Quotas(QuotaTable table, QuotaSettings settings) {
		this.table = table;
		this.settings = settings;
	}

	/**
	 * Takes a place for a question.
	 * @param user who asks
	 * @param conversationId the thread, or {@code null} when unknown
	 * @return why there is none, or nothing when it is taken
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public Optional<Reason> take(User user, @Nullable String conversationId) {
		if (user.access() == AccessLevel.ADMIN) {
			return Optional.empty();
		}
		Quota own = (user.access() == AccessLevel.VIP) ? this.settings.vip() : this.settings.whitelist();
		String userKey = "user:" + user.userId();
		if (!this.table.take(userKey, own)) {
			return Optional.of(Reason.QUOTA_USER);
		}
		String threadKey = "conversation:" + conversationId;
		boolean hasThread = conversationId != null;
		if (hasThread && !this.table.take(threadKey, this.settings.conversation())) {
			this.table.giveBack(userKey);
			return Optional.of(Reason.QUOTA_CONVERSATION);
		}
		if (!this.table.take(ALL, this.settings.global())) {
			if (hasThread) {
				this.table.giveBack(threadKey);
			}
			this.table.giveBack(userKey);
			return Optional.of(Reason.QUOTA_GLOBAL);
		}
		return Optional.empty();
	}

	/**
	 * Takes the one notice of the day for a user whose own quota is used up. Threads and
	 * everybody together get none: a notice there would add to what is too much already.
	 * @param user who asked too often
	 * @param why what was used up
	 * @return {@code false} when the user was told today, or nobody is to be told
	 */
	@Transactional(propagation = Propagation.MANDATORY)
	public boolean takeNotice(User user, Reason why) {
		return why == Reason.QUOTA_USER && this.table.takeOncePerDay("notice:" + user.userId())
				&& this.table.take(ALL, this.settings.global());
	}

}
