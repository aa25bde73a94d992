package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;

/**
 * How often an event's prices move.
 *
 * @param tick length of the steps time is cut into
 * @param chance that prices move in a step
 */
record Pace(Duration tick, double chance) {

	private static final double CALM = 0.03;

	private static final double SHORT_LIVED = 0.3;

	/** Windows of minutes are watched closely, everything else is calm. */
	static Pace of(Plan plan, Duration tick) {
		Every every = plan.template().every();
		boolean soon = every == Every.FIVE_MINUTES || every == Every.QUARTER_HOUR;
		return new Pace(tick, soon ? SHORT_LIVED : CALM);
	}

	long step(Instant now) {
		return Math.floorDiv(now.toEpochMilli(), this.tick.toMillis());
	}

	Instant at(long step) {
		return Instant.ofEpochMilli(step * this.tick.toMillis());
	}

}
