package ai.aigg.insights.gateway.chart;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import ai.aigg.insights.schema.events.Probability;

/**
 * Charts for tests.
 */
final class Charts {

	static final Instant NOW = Instant.parse("2026-11-22T14:05:32Z");

	private Charts() {
	}

	/**
	 * A price that walks about for a month.
	 */
	static List<PricePoint> walk(int points) {
		Random random = new Random(7);
		List<PricePoint> path = new ArrayList<>();
		double price = 0.31;
		for (int i = 0; i < points; i++) {
			price = Math.clamp(price + random.nextGaussian() * 0.012 - 0.001, 0.02, 0.98);
			Instant at = NOW.minus(Duration.ofDays(30).multipliedBy(points - i).dividedBy(points));
			path.add(new PricePoint(at, Probability.of(price)));
		}
		return path;
	}

	static Chart month() {
		return of("Will Bitcoin reach $150,000 by December 31, 2026?", "Yes", walk(200), 0.09, 0.05, 0.14);
	}

	static Chart of(String title, String outcome, List<PricePoint> path, double value, double low, double high) {
		return Chart.of(title, outcome, path,
				new Estimate(Probability.of(value), Probability.of(low), Probability.of(high), NOW));
	}

}
