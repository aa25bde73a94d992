package ai.aigg.insights.analysis.trackrecord;

import java.util.List;
import java.util.function.ToDoubleFunction;

import ai.aigg.insights.analysis.measure.Bootstrap;
import ai.aigg.insights.analysis.measure.Interval;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Our scores beside those of the price, on the same answers; less is better.
 *
 * @param name which answers
 * @param n how many
 * @param events of how many events
 * @param brier ours
 * @param brierMarket the price's at the same moments
 * @param brierDifference ours less the price's; negative means better than the price
 * @param log ours
 * @param logMarket the price's
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record Standing(String name, int n, int events, Interval brier, Interval brierMarket, Interval brierDifference,
		Interval log, Interval logMarket) {

	static Standing of(String name, List<ScoreRow> rows) {
		return new Standing(name, rows.size(), (int) rows.stream().map(ScoreRow::event).distinct().count(),
				mean(rows, ScoreRow::brier), mean(rows, ScoreRow::brierMarket),
				mean(rows, (row) -> row.brier() - row.brierMarket()), mean(rows, ScoreRow::log),
				mean(rows, ScoreRow::logMarket));
	}

	private static Interval mean(List<ScoreRow> rows, ToDoubleFunction<ScoreRow> score) {
		return Bootstrap
			.mean(rows.stream().map((row) -> new Bootstrap.Value(row.event(), score.applyAsDouble(row))).toList());
	}

}
