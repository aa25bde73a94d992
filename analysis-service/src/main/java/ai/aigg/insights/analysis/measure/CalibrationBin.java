package ai.aigg.insights.analysis.measure;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Of what was forecast between two probabilities, how much happened.
 *
 * @param from lower end of the bin
 * @param to upper end of the bin
 * @param n how many forecasts
 * @param forecast their mean
 * @param happened share that happened
 * @param low lower end of its 95 % interval (Wilson's)
 * @param high upper end
 */
public record CalibrationBin(double from, double to, int n, double forecast, double happened, double low, double high) {

	private static final int BINS = 10;

	private static final double Z = 1.96;

	/**
	 * Sorts forecasts into ten bins of equal width.
	 * @param forecasts what was forecast, and whether it happened
	 * @return the bins that are not empty, lowest first
	 */
	public static List<CalibrationBin> of(List<Forecast> forecasts) {
		return IntStream.range(0, BINS)
			.mapToObj((bin) -> of(bin, forecasts.stream().filter((forecast) -> forecast.bin() == bin).toList()))
			.filter((bin) -> bin.n() > 0)
			.toList();
	}

	private static CalibrationBin of(int bin, List<Forecast> inside) {
		int n = inside.size();
		double mean = inside.stream().mapToDouble(Forecast::probability).average().orElse(0);
		double share = inside.stream().mapToDouble((forecast) -> forecast.happened() ? 1 : 0).average().orElse(0);
		double scale = 1 + Z * Z / Math.max(1, n);
		double middle = (share + Z * Z / (2.0 * Math.max(1, n))) / scale;
		double half = Z / scale
				* Math.sqrt(share * (1 - share) / Math.max(1, n) + Z * Z / (4.0 * Math.max(1, n) * Math.max(1, n)));
		return new CalibrationBin((double) bin / BINS, (double) (bin + 1) / BINS, n, mean, share,
				Math.max(0, middle - half), Math.min(1, middle + half));
	}

	/**
	 * A forecast whose outcome is known.
	 *
	 * @param probability of the first outcome, 0 to 1
	 * @param happened whether it was the first outcome
	 */
	public record Forecast(double probability, boolean happened) {

		/**
		 * Whether it belongs into a bin.
		 * @param bin one of those of {@link CalibrationBin#of}
		 * @return {@code true} when it was counted there
		 */
		public boolean isIn(CalibrationBin bin) {
			return bin() == (int) Math.round(bin.from() * BINS);
		}

		int bin() {
			return Math.clamp((int) (this.probability * BINS), 0, BINS - 1);
		}

	}

}
