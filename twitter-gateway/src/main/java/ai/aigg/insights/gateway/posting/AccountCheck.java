package ai.aigg.insights.gateway.posting;

import java.time.Clock;
import java.time.Duration;

import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.XPosting;
import ai.aigg.insights.gateway.x.XReadException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClientException;

/**
 * Makes sure, before the first post, that the keys are those of the account that is
 * mentioned: nobody wants to answer with a private one.
 */
@Component
class AccountCheck {

	private static final Logger log = LoggerFactory.getLogger(AccountCheck.class);

	private static final Duration PAUSE = Duration.ofSeconds(10);

	private final XPosting x;

	private final Bot bot;

	private final SendingPause pause;

	private final Clock clock;

	private volatile boolean passed;

	AccountCheck(XPosting x, Bot bot, SendingPause pause, Clock clock, SendingSettings settings) {
		this.x = x;
		this.bot = bot;
		this.pause = pause;
		this.clock = clock;
		if (!settings.dryRun() && !x.isSetUp()) {
			throw new IllegalStateException("Posting needs X_CONSUMER_KEY, X_CONSUMER_SECRET, X_ACCESS_TOKEN and "
					+ "X_ACCESS_TOKEN_SECRET, or X_OAUTH2_CLIENT_ID, X_OAUTH2_REFRESH_TOKEN and X_TOKEN_KEY; or leave "
					+ "aigg.x.dry-run at true");
		}
	}

	/**
	 * Whether the keys are ours; asks X until it has said so.
	 * @return {@code false} when nothing may be posted now
	 */
	boolean passes() {
		if (this.passed) {
			return true;
		}
		try {
			this.passed = this.x.ownUserId().filter(this.bot::is).isPresent();
			if (!this.passed) {
				log.error("Nothing is posted: the keys are not those of X_BOT_USER_ID {}", this.bot.userId());
				this.pause.hold(Reason.WRONG_ACCOUNT, this.clock.instant().plus(PAUSE));
			}
		}
		catch (RestClientException | XReadException | IllegalStateException ex) {
			log.warn("Nothing is posted: X does not say whose keys these are: {}", ex.getMessage());
			this.pause.hold(Reason.NOT_SENT, this.clock.instant().plus(PAUSE));
		}
		return this.passed;
	}

}
