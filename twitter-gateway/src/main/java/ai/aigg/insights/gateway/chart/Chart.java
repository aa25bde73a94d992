package ai.aigg.insights.gateway.chart;

import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import ai.aigg.insights.gateway.reply.ForeignText;
import ai.aigg.insights.schema.events.Probability;

/**
 * What a picture shows.
 *
 * @param title the market's, harmless; may be empty
 * @param outcome whose price it is, harmless; may be empty
 * @param path the price after each change, the oldest first; at least one
 * @param estimate ours
 */
record Chart(String title, String outcome, List<PricePoint> path, Estimate estimate) {

	private static final int MAX_OUTCOME = 24;

	Chart {
		path = List.copyOf(path);
		if (path.isEmpty()) {
			throw new IllegalArgumentException("A chart has prices");
		}
	}

	/**
	 * Makes other people's words harmless.
	 */
	static Chart of(String title, String outcome, List<PricePoint> path, Estimate estimate) {
		String name = ForeignText.clean(outcome);
		if (name.codePointCount(0, name.length()) > MAX_OUTCOME) {
			name = name.substring(0, name.offsetByCodePoints(0, MAX_OUTCOME)).strip() + "…";
		}
		return new Chart(ForeignText.clean(title), name, path, estimate);
	}

	/**
	 * The price at the end.
	 */
	Probability price() {
		return this.path.getLast().price();
	}

	Probability lowest() {
		return this.path.stream().map(PricePoint::price).min(Comparator.naturalOrder()).orElseThrow();
	}

	Probability highest() {
		return this.path.stream().map(PricePoint::price).max(Comparator.naturalOrder()).orElseThrow();
	}

	Instant begin() {
		return this.path.getFirst().at();
	}

	Instant end() {
		Instant last = this.path.getLast().at();
		return last.isAfter(this.estimate.at()) ? last : this.estimate.at();
	}

}
