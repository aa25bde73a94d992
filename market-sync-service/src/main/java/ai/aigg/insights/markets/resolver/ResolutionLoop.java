package ai.aigg.insights.markets.resolver;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.live.MarketResolvedHeard;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Asks for outcomes all the time, on one instance.
 */
@Component
@ConditionalOnBooleanProperty(name = "aigg.markets.resolution.enabled", matchIfMissing = true)
class ResolutionLoop implements LoopingComponent {

	private static final Logger log = LoggerFactory.getLogger(ResolutionLoop.class);

	private static final String LOCK = "polymarket_markets.resolution";

	private final ResolutionRound round;

	private final Polls polls;

	private final ResolverMetrics metrics;

	private final SingleInstance instances;

	private final ResolverSettings settings;

	private final Clock clock;

	private final SignalledLoop loop;

	private Instant enrolledAt = Instant.MIN;

	private boolean more;

	ResolutionLoop(ResolutionRound round, Polls polls, ResolverMetrics metrics, SingleInstance instances,
			ResolverSettings settings, Clock clock) {
		this.round = round;
		this.polls = polls;
		this.metrics = metrics;
		this.instances = instances;
		this.settings = settings;
		this.clock = clock;
		this.loop = new SignalledLoop("resolution", settings.interval(), this::turn);
	}

	private boolean turn() throws SQLException {
		this.more = false;
		this.instances.run(LOCK, this::work);
		return this.more;
	}

	private void work() {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.enrolledAt.plus(this.settings.enrolInterval()))) {
			int enrolled = this.round.enrol();
			log.debug("{} markets now wait for their outcome", enrolled);
			// A backlog is taken in piece by piece without a pause.
			this.enrolledAt = (enrolled < this.settings.maxMarkets()) ? now : Instant.MIN;
			this.metrics.refresh(now);
		}
		this.more = this.round.run();
	}

	/**
	 * Looks a market up soon because its outcome was heard of; that is no proof.
	 * @param heard names the market
	 */
	@EventListener
	void on(MarketResolvedHeard heard) {
		if (this.polls.wake(heard.conditionId(), this.clock.instant()) > 0) {
			this.loop.signalAfterCommit();
		}
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
