package ai.aigg.insights.analysis.estimate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

import ai.aigg.insights.schema.events.EventJson;

/**
 * How prices of resolved questions erred: the log-odds of a price are stretched by a
 * fitted factor. It has no constant part, so that both outcomes are treated alike.
 *
 * @param name the version
 * @param slope added to the factor 1
 * @param horizon added per unit of {@link #horizonUnit}
 * @param categories added where the subject is known to be one of these
 * @param penalty how strongly the fit was held at the price
 * @param mostMove how far a price is moved at most, in probability
 * @param questions on how many resolved questions it was fitted
 * @param command what fits it again
 */
public record PriceCalibration(String name, double slope, double horizon, Map<String, Double> categories,
		double penalty, double mostMove, int questions, String command) {

	/**
	 * The days that resolved questions had left; what lies outside is not extrapolated.
	 */
	private static final double LEAST_DAYS = 1;

	private static final double MOST_DAYS = 120;

	/** A week, and what stands for an unknown end. */
	private static final double USUAL_DAYS = 7;

	public PriceCalibration {
		categories = Map.copyOf(categories);
	}

	/**
	 * Reads the calibration that ships.
	 * @return the calibration
	 */
	public static PriceCalibration shipped() {
		String file = "calibration-2.json";
		try (InputStream in = Objects.requireNonNull(PriceCalibration.class.getResourceAsStream(file), file)) {
			return EventJson.mapper().readValue(in, PriceCalibration.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

	/**
	 * Days left on a scale on which a doubling counts alike, 0 at a week.
	 * @param circumstances what is known
	 * @return about -1.4 to 2.7
	 */
	public static double horizonUnit(Circumstances circumstances) {
		double days = Math.clamp(Objects.requireNonNullElse(circumstances.daysLeft(), USUAL_DAYS), LEAST_DAYS,
				MOST_DAYS);
		return Math.log((days + 1) / (USUAL_DAYS + 1));
	}

	/**
	 * Corrects a price.
	 * @param price probability, 0 to 1
	 * @param circumstances what is known besides
	 * @return a probability at most {@link #mostMove} away
	 */
	public double apply(double price, Circumstances circumstances) {
		double factor = 1 + this.slope + this.horizon * horizonUnit(circumstances)
				+ this.categories.entrySet()
					.stream()
					.filter((category) -> circumstances.categories().contains(category.getKey()))
					.mapToDouble(Map.Entry::getValue)
					.sum();
		double calibrated = LogOdds.toProbability(LogOdds.of(price) * factor);
		return Math.clamp(calibrated, Math.max(0, price - this.mostMove), Math.min(1, price + this.mostMove));
	}

	/**
	 * Its numbers, to be stored with an estimate.
	 * @return numbers by name
	 */
	Map<String, Double> values() {
		Map<String, Double> values = new TreeMap<>();
		values.put("calibrationSlope", this.slope);
		values.put("calibrationHorizon", this.horizon);
		values.put("calibrationMostMove", this.mostMove);
		this.categories.forEach((category, value) -> values.put("calibrationSlope." + category, value));
		return values;
	}

}
