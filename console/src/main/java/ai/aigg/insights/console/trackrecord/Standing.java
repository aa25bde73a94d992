package ai.aigg.insights.console.trackrecord;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Our scores beside those of the price, on the same answers; less is better.
 *
 * @param name which answers; hostile
 * @param n how many
 * @param events of how many events
 * @param ours our Brier score
 * @param market the price's
 * @param difference ours less the price's
 */
record Standing(String name, int n, int events, Mean ours, Mean market, Mean difference) {

	static @Nullable Standing of(JsonNode from) {
		return from.isObject() ? new Standing(from.path("name").asString(""), from.path("n").asInt(0),
				from.path("events").asInt(0), Mean.of(from.path("brier")), Mean.of(from.path("brier_market")),
				Mean.of(from.path("brier_difference"))) : null;
	}

	/**
	 * Says what the difference means.
	 * @return a word for the table
	 */
	public String verdict() {
		if (this.difference.high() < 0) {
			return "better than the price";
		}
		return (this.difference.low() > 0) ? "worse than the price" : "not told apart from the price";
	}

	/**
	 * A mean with its 95 % interval.
	 *
	 * @param mean the mean
	 * @param low lower end
	 * @param high upper end
	 */
	record Mean(double mean, double low, double high) {

		static Mean of(JsonNode from) {
			return new Mean(from.path("mean").asDouble(0), from.path("low").asDouble(0), from.path("high").asDouble(0));
		}

		/**
		 * How it is written.
		 * @return {@code 0.0830 [0.0767, 0.0893]}
		 */
		public String said() {
			return String.format(java.util.Locale.ROOT, "%.4f [%.4f, %.4f]", this.mean, this.low, this.high);
		}

	}

}
