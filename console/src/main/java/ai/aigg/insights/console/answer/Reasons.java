package ai.aigg.insights.console.answer;

import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Says in a sentence why a mention ended as it did; the templates call it
 * {@code @reasons}. The codes are the gateway's.
 */
@Component("reasons")
class Reasons {

	static final Map<String, String> SENTENCES = Map.ofEntries(Map.entry("answered", "An analysis was the reply."),
			Map.entry("no_market", "The reply says that there is no such market."),
			Map.entry("several_markets", "The reply lists the markets that may be meant, for the user to choose."),
			Map.entry("whole_event", "The reply gives the leading outcomes of an event."),
			Map.entry("not_a_question", "Nothing was asked; the reply asks for a question."),
			Map.entry("market_not_tradeable", "The reply says that the market is closed or has no price."),
			Map.entry("budget", "The reply says that what may be spent in a day is used up."),
			Map.entry("internal_error", "We gave up after several attempts; the reply is an apology."),
			Map.entry("unanswered", "No analysis came of it, for a reason that the gateway does not know."),
			Map.entry("blocked_user", "No reply: the user is blocked."),
			Map.entry("opted_out", "No reply: the user once wrote \"stop\". \"start\" ends that."),
			Map.entry("opt_out", "No reply: this mention said \"stop\", and that was done."),
			Map.entry("opt_in", "No reply: this mention said \"start\", and that was done."),
			Map.entry("admin_command", "No reply: an admin's command. The audit says what changed."),
			Map.entry("automated_account", "No reply: X labels the account as automated, or the settings do."),
			Map.entry("account_too_new", "No reply: the account is younger than the settings ask for."),
			Map.entry("post_too_old", "No reply: the post was old when it came."),
			Map.entry("post_too_new", "No reply: the post's time lies in the future."),
			Map.entry("sensitive_post", "No reply: X marks the post as sensitive, and the settings refuse that."),
			Map.entry("subject_gone", "No reply: it only points at a post that is deleted or hidden from us."),
			Map.entry("quota_user", "No reply: the user asked as often as their level may in this hour or day."),
			Map.entry("quota_conversation", "No reply: the thread got as many replies as it may in this hour or day."),
			Map.entry("quota_global", "No reply: all users together asked as often as they may in this hour or day."),
			Map.entry("timed_out", "No reply: nothing came of the question before the deadline."),
			Map.entry("outcome_unknown",
					"X never said whether the reply is there, and it was not found. It is not sent again."),
			Map.entry("duplicate_text", "X refused the text as a duplicate, twice."),
			Map.entry("not_engaged", "X says that the author did not summon us."),
			Map.entry("target_gone", "The mention is deleted or hidden from us."),
			Map.entry("reply_restricted", "The author restricted who may reply."),
			Map.entry("credits", "X had no credits for us, or a cap was reached, until we gave up."),
			Map.entry("app_not_permitted", "X says that the app or its keys may not post."),
			Map.entry("rate_limited", "X's limit lasted until we gave up."),
			Map.entry("unauthorized", "X did not accept our keys until we gave up."),
			Map.entry("invalid_request", "X did not understand our request."),
			Map.entry("forbidden", "X refused the reply for a reason that we do not know."),
			Map.entry("not_sent", "X could not be reached until we gave up."),
			Map.entry("wrong_account", "The keys are those of another account."),
			Map.entry("paused", "A kill switch held the reply back until it was too old."),
			Map.entry("status", "An admin asked how the bot does."),
			Map.entry("spend_cap", "The dollars for X were spent until the reply was too old."));

	/**
	 * Explains a code.
	 * @param code a reason code, or {@code null} while the mention is open
	 * @return a sentence
	 */
	public String say(@Nullable String code) {
		if (code == null) {
			return "It is under way.";
		}
		return SENTENCES.getOrDefault(code, "This console does not know the code " + code + ".");
	}

}
