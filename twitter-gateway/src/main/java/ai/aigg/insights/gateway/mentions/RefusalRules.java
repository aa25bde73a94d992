package ai.aigg.insights.gateway.mentions;

import java.time.Instant;
import java.util.Optional;

import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.gateway.x.Post;

/**
 * Says which mentions get no reply, as far as the post and its author tell.
 *
 * @param settings the limits
 * @param now the time of reading
 */
record RefusalRules(RuleSettings settings, Instant now) {

	Optional<Reason> refusal(Post post, Author author) {
		if (Boolean.TRUE.equals(author.automated()) || this.settings.knownBots().contains(author.id())) {
			return Optional.of(Reason.AUTOMATED_ACCOUNT);
		}
		if (post.createdAt().isBefore(this.now.minus(this.settings.maxPostAge()))) {
			return Optional.of(Reason.POST_TOO_OLD);
		}
		if (post.createdAt().isAfter(this.now.plus(this.settings.clockSkew()))) {
			return Optional.of(Reason.POST_TOO_NEW);
		}
		Instant accountSince = author.createdAt();
		if (accountSince != null && accountSince.isAfter(this.now.minus(this.settings.minAccountAge()))) {
			return Optional.of(Reason.ACCOUNT_TOO_NEW);
		}
		return (this.settings.refuseSensitive() && post.sensitive()) ? Optional.of(Reason.SENSITIVE_POST)
				: Optional.empty();
	}

}
