package ai.aigg.insights.console.trackrecord;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.console.chart.CalibrationPlot;
import ai.aigg.insights.console.chart.CalibrationPlot.Bin;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What all answers were worth.
 *
 * @param answers how many have a verdict
 * @param voided how many of them about markets without a winner
 * @param all those more than 48 hours before the close, or {@code null}
 * @param late those after, or {@code null}
 * @param groups the first ones apart, by what parts them
 * @param plot how often happened what we said, or {@code null}
 */
record Summary(int answers, int voided, @Nullable Standing all, @Nullable Standing late,
		Map<String, List<Standing>> groups, @Nullable CalibrationPlot plot) {

	static Summary of(JsonNode from) {
		Map<String, List<Standing>> groups = new LinkedHashMap<>();
		groups.put("Category", standings(from.path("by_category")));
		groups.put("Horizon", standings(from.path("by_horizon")));
		groups.put("Model", standings(from.path("by_model")));
		groups.put("Program", standings(from.path("by_program")));
		List<Bin> ours = bins(from.path("calibration"));
		return new Summary(from.path("answers").asInt(0), from.path("voided").asInt(0), Standing.of(from.path("all")),
				Standing.of(from.path("last48_hours").isMissingNode() ? from.path("last_48_hours")
						: from.path("last48_hours")),
				groups, ours.isEmpty() ? null : CalibrationPlot.of(ours, bins(from.path("calibration_market"))));
	}

	private static List<Standing> standings(JsonNode list) {
		return list.valueStream().flatMap((each) -> Optional.ofNullable(Standing.of(each)).stream()).toList();
	}

	private static List<Bin> bins(JsonNode list) {
		return list.valueStream()
			.map((bin) -> new Bin(bin.path("n").asInt(0), bin.path("forecast").asDouble(0),
					bin.path("happened").asDouble(0), bin.path("low").asDouble(0), bin.path("high").asDouble(0)))
			.toList();
	}

}
