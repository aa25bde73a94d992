package ai.aigg.insights.analysis.estimate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;

import ai.aigg.insights.schema.events.EventJson;

/**
 * Combines a forecast that was made blind to the price with the price, in log-odds. The
 * weight is small and capped and the forecast is clipped, so that no evidence, however
 * poisoned, moves the estimate by more than
 * {@code cap * (logOdds(clip) - logOdds(price))} in log-odds.
 *
 * @param name the version
 * @param weight of the forecast where evidence and record are perfect
 * @param cap the largest weight whatever is fitted
 * @param lowestForecast what lies below counts as this
 * @param highestForecast what lies above counts as this
 * @param note where the numbers come from
 */
public record Pool(String name, double weight, double cap, double lowestForecast, double highestForecast, String note) {

	/** What the reference allows at most; a file that says more is refused. */
	private static final double HIGHEST_CAP = 0.35;

	private static final double LOWEST_CLIP = 0.02;

	public Pool {
		if (!(0 <= weight && weight <= cap && cap <= HIGHEST_CAP)) {
			throw new IllegalArgumentException(
					"A weight of %s capped at %s exceeds %s".formatted(weight, cap, HIGHEST_CAP));
		}
		if (!(lowestForecast >= LOWEST_CLIP && highestForecast <= 1 - LOWEST_CLIP
				&& lowestForecast < highestForecast)) {
			throw new IllegalArgumentException("Forecasts are clipped to %s to %s, not %s to %s".formatted(LOWEST_CLIP,
					1 - LOWEST_CLIP, lowestForecast, highestForecast));
		}
	}

	/**
	 * Reads the parameters that ship.
	 * @return the pool
	 */
	public static Pool shipped() {
		String file = "pool-1.json";
		try (InputStream in = Objects.requireNonNull(Pool.class.getResourceAsStream(file), file)) {
			return EventJson.mapper().readValue(in, Pool.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

	/**
	 * How much a forecast counts.
	 * @param evidence quality of the evidence, 0 (no research) to 1
	 * @param skill how good such forecasts were so far, 0 to 1; 1 while nothing is known
	 * @return the weight, 0 to the cap
	 */
	public double weight(double evidence, double skill) {
		// What is no number counts as nothing.
		double quality = (Double.isNaN(evidence) || Double.isNaN(skill)) ? 0
				: Math.clamp(evidence, 0, 1) * Math.clamp(skill, 0, 1);
		return Math.min(this.cap, this.weight * quality);
	}

	/**
	 * Combines.
	 * @param price probability that the market says
	 * @param forecast probability that was forecast blind to it; anything
	 * @param weight of the forecast; more than the cap counts as the cap
	 * @return a probability between the two, never beyond {@link #reach} from the price
	 */
	public double combine(double price, double forecast, double weight) {
		double market = LogOdds.of(price);
		if (Double.isNaN(forecast) || Double.isNaN(weight)) {
			return LogOdds.toProbability(market);
		}
		double blind = LogOdds.of(Math.clamp(forecast, this.lowestForecast, this.highestForecast));
		return LogOdds.toProbability(market + Math.clamp(weight, 0, this.cap) * (blind - market));
	}

	/**
	 * The bound: how far any forecast can move the estimate away from a price.
	 * @param price probability that the market says
	 * @return log-odds, the larger of both directions
	 */
	public double reach(double price) {
		double market = LogOdds.of(price);
		return this.cap * Math.max(Math.abs(LogOdds.of(this.highestForecast) - market),
				Math.abs(market - LogOdds.of(this.lowestForecast)));
	}

}
