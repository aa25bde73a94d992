package ai.aigg.insights.gateway.chart;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

import ai.aigg.insights.gateway.reply.Percent;
import ai.aigg.insights.gateway.reply.Shortening;

/**
 * Tells in words what a chart shows.
 */
final class AltText {

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	private static final DateTimeFormatter MINUTE = DateTimeFormatter
		.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ENGLISH)
		.withZone(ZoneOffset.UTC);

	/** With our own words far below the 1,000 characters that X takes. */
	private static final int MAX_TITLE = 300;

	private AltText() {
	}

	static String of(Chart chart) {
		Estimate estimate = chart.estimate();
		String title = chart.title().isEmpty() ? "" : " of \"" + Shortening.middle(chart.title(), MAX_TITLE) + "\"";
		String outcome = chart.outcome().isEmpty() ? "" : " for " + chart.outcome();
		return "Line chart of the Polymarket price%s%s, %s to %s. Price now: %s. Range: %s. Our estimate at %s: %s, interval %s. Not advice."
			.formatted(title, outcome, day(chart.begin()), day(chart.end()), Percent.of(chart.price()),
					chart.lowest().equals(chart.highest()) ? "unchanged"
							: Percent.of(chart.lowest()) + " to " + Percent.of(chart.highest()),
					MINUTE.format(estimate.at()), Percent.of(estimate.value()),
					Percent.range(estimate.low(), estimate.high()));
	}

	private static String day(Instant time) {
		return DAY.format(time);
	}

}
