package ai.aigg.insights.markets.related;

import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;

import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.kit.loop.SingleInstance;

import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.stereotype.Component;

/**
 * Looks for related markets from time to time, on one instance.
 */
@Component
@ConditionalOnBooleanProperty(name = "aigg.markets.related.enabled", matchIfMissing = true)
class RelatedLoop implements LoopingComponent {

	private static final String LOCK = "market_relations.round";

	private final RelatedRound round;

	private final EdgeStore store;

	private final SingleInstance instances;

	private final RelatedSettings settings;

	private final Clock clock;

	private final SignalledLoop loop;

	/** Only the loop's own thread touches it. */
	private Instant next;

	RelatedLoop(RelatedRound round, EdgeStore store, SingleInstance instances, RelatedSettings settings, Clock clock) {
		this.round = round;
		this.store = store;
		this.instances = instances;
		this.settings = settings;
		this.clock = clock;
		this.next = clock.instant().plus(settings.startAfter());
		this.loop = new SignalledLoop("related-markets", settings.look(), this::turn);
	}

	boolean turn() throws SQLException {
		Instant now = this.clock.instant();
		if (!now.isBefore(this.next)) {
			this.instances.run(LOCK, () -> work(now));
		}
		return false;
	}

	private void work(Instant now) {
		// Another instance, or this one before it was started anew, may have been here.
		Instant due = this.store.newest().map((last) -> last.plus(this.settings.interval())).orElse(now);
		if (due.isAfter(now)) {
			this.next = due;
			return;
		}
		this.round.run(now);
		this.next = now.plus(this.settings.interval());
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

}
