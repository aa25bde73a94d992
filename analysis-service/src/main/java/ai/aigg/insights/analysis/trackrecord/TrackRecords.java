package ai.aigg.insights.analysis.trackrecord;

import java.time.Clock;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Sums up the scores, again only when one has changed: an interval takes thousands of
 * draws.
 */
@Component
class TrackRecords {

	private final ScoreReader scores;

	private final Clock clock;

	private @Nullable Summed last;

	TrackRecords(ScoreReader scores, Clock clock, MeterRegistry meters) {
		this.scores = scores;
		this.clock = clock;
		Gauge.builder("aigg.track.answers", this, (records) -> records.current().answers()).register(meters);
		Gauge.builder("aigg.track.brier", this, (records) -> records.brier(false))
			.tag("of", "estimate")
			.register(meters);
		Gauge.builder("aigg.track.brier", this, (records) -> records.brier(true)).tag("of", "price").register(meters);
		Gauge.builder("aigg.track.log", this, (records) -> records.log(false)).tag("of", "estimate").register(meters);
		Gauge.builder("aigg.track.log", this, (records) -> records.log(true)).tag("of", "price").register(meters);
	}

	/**
	 * The record as it is now.
	 * @return the sums
	 */
	synchronized TrackRecord current() {
		String state = this.scores.state();
		Summed summed = this.last;
		if (summed == null || !summed.state().equals(state)) {
			summed = new Summed(state, TrackRecord.of(this.scores.rows(), this.scores.voided(), this.clock.instant()));
			this.last = summed;
		}
		return summed.record();
	}

	/** As it was last summed: whoever scrapes all gauges looks for new scores once. */
	private synchronized TrackRecord known() {
		Summed summed = this.last;
		return (summed != null) ? summed.record() : current();
	}

	private double brier(boolean market) {
		Standing all = known().all();
		return (all == null) ? Double.NaN : (market ? all.brierMarket() : all.brier()).mean();
	}

	private double log(boolean market) {
		Standing all = known().all();
		return (all == null) ? Double.NaN : (market ? all.logMarket() : all.log()).mean();
	}

	/**
	 * Sums with what they are of.
	 *
	 * @param state of the scores
	 * @param record their sums
	 */
	private record Summed(String state, TrackRecord record) {
	}

}
