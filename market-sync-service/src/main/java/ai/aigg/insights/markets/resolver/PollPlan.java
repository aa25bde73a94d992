package ai.aigg.insights.markets.resolver;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * When to ask again: often while the end is young, then in pauses that grow with its age;
 * once more a while after the outcome looked final, in case it is taken back.
 */
final class PollPlan {

	/**
	 * A pause is an eighth of the age: after 30 minutes asked every 4, after two days
	 * every 6 hours.
	 */
	private static final int SHARE = 8;

	private final ResolverSettings settings;

	PollPlan(ResolverSettings settings) {
		this.settings = settings;
	}

	/**
	 * Says how it goes on after a look.
	 * @param poll the market as it was before the look
	 * @param state what the table says of it now
	 * @param now the present
	 * @return when to look again, or nothing when there is nothing more to wait for
	 */
	Optional<Poll> after(Poll poll, MarketState state, Instant now) {
		boolean changed = !state.equals(poll.state());
		if (state.isFinal()) {
			return (poll.finalAt() != null && !changed) ? Optional.empty()
					: Optional.of(again(poll, state, now, now.plus(this.settings.confirmAfter()), now));
		}
		if (state.isFarFromItsEnd(horizon(now))) {
			return Optional.empty();
		}
		Instant since = changed ? now : poll.since();
		return Optional.of(again(poll, state, since, next(since, now), null));
	}

	/**
	 * Up to when an end is near enough to be waited for.
	 * @param now the present
	 * @return later than the next enrolment
	 */
	Instant horizon(Instant now) {
		return now.plus(this.settings.enrolInterval().multipliedBy(2));
	}

	private Instant next(Instant since, Instant now) {
		Duration age = Duration.between(since, now);
		if (age.isNegative()) {
			return since.plus(this.settings.firstLook());
		}
		Duration share = age.dividedBy(SHARE);
		Duration pause = (age.compareTo(this.settings.young()) < 0 || share.compareTo(this.settings.pace()) < 0)
				? this.settings.pace() : share;
		return now.plus((pause.compareTo(this.settings.maxPause()) < 0) ? pause : this.settings.maxPause());
	}

	private static Poll again(Poll poll, MarketState state, Instant since, Instant nextAt, @Nullable Instant finalAt) {
		return new Poll(poll.id(), poll.marketId(), poll.conditionId(), state, since, nextAt, finalAt);
	}

}
