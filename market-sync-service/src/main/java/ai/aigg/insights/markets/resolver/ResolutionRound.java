package ai.aigg.insights.markets.resolver;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.markets.gamma.GammaException;
import ai.aigg.insights.schema.events.MarketId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Looks up the markets whose turn it is and says when to look again.
 */
@Component
class ResolutionRound {

	private static final Logger log = LoggerFactory.getLogger(ResolutionRound.class);

	private final Polls polls;

	private final OutcomeReader reader;

	private final MarketStore store;

	private final ResolverSettings settings;

	private final PollPlan plan;

	private final Clock clock;

	ResolutionRound(Polls polls, OutcomeReader reader, MarketStore store, ResolverSettings settings, Clock clock) {
		this.polls = polls;
		this.reader = reader;
		this.store = store;
		this.settings = settings;
		this.plan = new PollPlan(settings);
		this.clock = clock;
	}

	/**
	 * Takes markets into the schedule.
	 * @return how many
	 */
	int enrol() {
		Instant now = this.clock.instant();
		return this.polls.enrol(this.plan.horizon(now), this.settings.firstLook(), now, this.settings.maxMarkets());
	}

	/**
	 * Looks up what is due, a hundred at a time. A hundred that Gamma fails on is put off
	 * for a while and ends the round, so that it neither blocks the others nor is lost.
	 * @return whether more may be due
	 */
	boolean run() {
		List<Poll> due = this.polls.due(this.clock.instant(), this.settings.maxMarkets());
		int clobLeft = this.settings.maxClob();
		int settled = 0;
		for (int from = 0; from < due.size(); from += Gamma.PAGE_SIZE) {
			List<Poll> batch = due.subList(from, Math.min(from + Gamma.PAGE_SIZE, due.size()));
			try {
				clobLeft -= lookUp(batch, clobLeft);
			}
			catch (GammaException ex) {
				log.warn("{} markets are asked about later: {}", batch.size(), ex.getMessage());
				putOff(batch);
				return false;
			}
			settled += schedule(batch);
		}
		if (settled > 0) {
			log.info("{} markets came to their outcome, of {} looked up", settled, due.size());
		}
		return due.size() == this.settings.maxMarkets();
	}

	private int lookUp(List<Poll> batch, int maxClob) {
		Map<MarketId, String> conditions = batch.stream()
			.filter((poll) -> poll.conditionId() != null)
			.collect(Collectors.toMap(Poll::marketId, (poll) -> String.valueOf(poll.conditionId())));
		Outcomes outcomes = this.reader.read(batch.stream().map(Poll::marketId).toList(), conditions, maxClob);
		this.store.store(outcomes.markets(), outcomes.clob());
		return outcomes.asked();
	}

	private void putOff(List<Poll> batch) {
		Instant later = this.clock.instant().plus(this.settings.pace());
		this.polls.reschedule(batch.stream().map((poll) -> poll.at(later)).toList());
	}

	private int schedule(List<Poll> batch) {
		Instant now = this.clock.instant();
		Map<UUID, MarketState> states = this.polls.states(batch.stream().map(Poll::id).toList());
		List<Poll> again = new ArrayList<>(batch.size());
		List<UUID> done = new ArrayList<>();
		int settled = 0;
		for (Poll poll : batch) {
			MarketState state = states.getOrDefault(poll.id(), poll.state());
			this.plan.after(poll, state, now).ifPresentOrElse(again::add, () -> done.add(poll.id()));
			settled += (state.isFinal() && !poll.state().isFinal()) ? 1 : 0;
		}
		this.polls.reschedule(again);
		this.polls.forget(done);
		return settled;
	}

}
