package ai.aigg.insights.analysis.trackrecord;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import ai.aigg.insights.analysis.measure.CalibrationBin.Forecast;
import org.jspecify.annotations.Nullable;

/**
 * A scored answer, as far as sums need it.
 *
 * @param event answers of one event stand or fall together
 * @param category the market's subject, or {@code null}
 * @param model who estimated
 * @param program the prompt program
 * @param answeredAt when
 * @param closedAt when trading closed
 * @param late whether it came in the last 48 hours
 * @param happened whether the outcome won that the estimate spoke of
 * @param estimate our probability
 * @param price the market's
 * @param brier ours
 * @param brierMarket the price's
 * @param log ours
 * @param logMarket the price's
 */
record ScoreRow(String event, @Nullable String category, String model, String program, Instant answeredAt,
		Instant closedAt, boolean late, boolean happened, double estimate, double price, double brier,
		double brierMarket, double log, double logMarket) {

	String subject() {
		return Objects.requireNonNullElse(this.category, "unknown");
	}

	/** How far ahead it looked; two days are the least, for what is shorter is late. */
	String horizon() {
		long days = Duration.between(this.answeredAt, this.closedAt).toDays();
		if (days < 7) {
			return "2 to 7 days";
		}
		if (days < 30) {
			return "7 to 30 days";
		}
		return (days < 90) ? "30 to 90 days" : "90 days and more";
	}

	Forecast ours() {
		return new Forecast(this.estimate, this.happened);
	}

	Forecast market() {
		return new Forecast(this.price, this.happened);
	}

}
