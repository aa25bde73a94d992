package ai.aigg.insights.gateway.posting;

import java.util.Optional;

import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.XPosting;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Makes sure, before the first post, that the keys are those of the account that is
 * mentioned: nobody wants to answer with a private one.
 */
@Component
class AccountCheck {

	private static final Logger log = LoggerFactory.getLogger(AccountCheck.class);

	private final XPosting x;

	private final Bot bot;

	private volatile boolean passed;

	AccountCheck(XPosting x, Bot bot, SendingSettings settings) {
		this.x = x;
		this.bot = bot;
		if (!settings.dryRun() && !x.isSetUp()) {
			throw new IllegalStateException("Posting needs X_CONSUMER_KEY, X_CONSUMER_SECRET, X_ACCESS_TOKEN and "
					+ "X_ACCESS_TOKEN_SECRET; or leave aigg.x.dry-run at true");
		}
	}

	Optional<Reason> obstacle() {
		if (!this.passed && this.x.ownUserId().filter(this.bot::is).isEmpty()) {
			log.error("Nothing is posted: the keys are not those of X_BOT_USER_ID {}", this.bot.userId());
			return Optional.of(Reason.WRONG_ACCOUNT);
		}
		this.passed = true;
		return Optional.empty();
	}

}
