package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.SplittableRandom;

import ai.aigg.insights.simulators.market.MarketWorld;
import ai.aigg.insights.simulators.market.Offers;
import ai.aigg.insights.simulators.market.Seed;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

import org.springframework.stereotype.Component;

/**
 * Moves the subscribed markets so many times a second, in turn, and tells of it. While
 * nobody is subscribed to an open market it waits.
 */
@Component
class Load implements Beat {

	private static final long INTERVAL = Duration.ofMillis(5).toNanos();

	/** Clear of the ends of the scale, where ticks get finer and sides run empty. */
	private static final double EDGE = 0.06;

	private final MarketWorld world;

	private final Desk desk;

	private final Teller teller;

	private final Clock clock;

	private final SplittableRandom random;

	private @Nullable Pacer pacer;

	private Progress progress = Progress.NONE;

	private int turn;

	Load(MarketWorld world, Desk desk, Teller teller, Clock clock, Seed seed) {
		this.world = world;
		this.desk = desk;
		this.teller = teller;
		this.clock = clock;
		this.random = seed.random("socket load");
	}

	/** Begins a load in the place of one that may be running. */
	Progress start(int perSecond, int seconds) {
		this.pacer = new Pacer(perSecond, seconds, System.nanoTime());
		this.progress = Progress.begun(perSecond, seconds, this.clock.instant());
		return this.progress;
	}

	/** Ends the load; prices stay where they are. */
	Progress stop() {
		if (this.pacer != null) {
			this.pacer = null;
			this.progress = this.progress.ended(this.clock.instant());
		}
		return this.progress;
	}

	Progress progress() {
		return this.progress;
	}

	@Override
	public long beat(long now) {
		Pacer running = this.pacer;
		if (running == null) {
			return Long.MAX_VALUE;
		}
		int due = running.due(now);
		int changed = 0;
		int sent = 0;
		for (; changed < due; changed++) {
			Watched next = next();
			if (next == null) {
				running.hold(now);
				break;
			}
			sent += change(next) ? 1 : 0;
		}
		running.did(changed);
		this.progress = this.progress.plus(changed, sent);
		if (running.over()) {
			stop();
		}
		return INTERVAL;
	}

	private @Nullable Watched next() {
		List<Watched> markets = this.desk.markets();
		for (int tries = 0; tries < markets.size(); tries++) {
			this.turn = (this.turn + 1) % markets.size();
			Watched next = markets.get(this.turn);
			if (!next.market().closed()) {
				return next;
			}
		}
		return null;
	}

	private boolean change(Watched watched) {
		// What the world did by itself goes first, so that this is one change of its own.
		this.teller.look(watched);
		Offers offers = watched.market().offers();
		double middle = offers.middle();
		boolean up = (middle < EDGE) || (middle <= 1 - EDGE && this.random.nextBoolean());
		double step = (1 + this.random.nextInt(2)) * offers.tick();
		this.world.reprice(watched.market().id(), middle + (up ? step : -step));
		return this.teller.look(watched);
	}

	/**
	 * How far a load is.
	 *
	 * @param running whether it goes on
	 * @param changesPerSecond as wanted
	 * @param seconds as wanted
	 * @param wanted changes in all
	 * @param changed changes made to the world
	 * @param sent changes sent to at least one client
	 * @param largestBurst most changes at one time
	 * @param started when it began
	 * @param finished when it ended
	 */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Progress(boolean running, int changesPerSecond, int seconds, long wanted, long changed, long sent,
			int largestBurst, @Nullable Instant started, @Nullable Instant finished) {

		static final Progress NONE = new Progress(false, 0, 0, 0, 0, 0, 0, null, null);

		static Progress begun(int perSecond, int seconds, Instant at) {
			return new Progress(true, perSecond, seconds, (long) perSecond * seconds, 0, 0, 0, at, null);
		}

		Progress plus(int more, int moreSent) {
			return new Progress(this.running, this.changesPerSecond, this.seconds, this.wanted, this.changed + more,
					this.sent + moreSent, Math.max(this.largestBurst, more), this.started, this.finished);
		}

		Progress ended(Instant at) {
			return new Progress(false, this.changesPerSecond, this.seconds, this.wanted, this.changed, this.sent,
					this.largestBurst, this.started, at);
		}

	}

}
