package ai.aigg.insights.analysis.trackrecord;

import java.time.Instant;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.aigg.insights.analysis.measure.CalibrationBin;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * What all answers were worth.
 *
 * @param answers how many have a verdict, void markets among them
 * @param voided how many of them about markets that ended without a winner
 * @param all those more than 48 hours before the close; absent while there are none
 * @param last48Hours those after; absent while there are none
 * @param byCategory of {@link #all}, as all that follows
 * @param byHorizon by the time from the answer to the close
 * @param byModel by who estimated
 * @param byProgram by prompt program
 * @param calibration how often happened what we said
 * @param calibrationMarket how often happened what the price said
 * @param asOf when this was summed up
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrackRecord(int answers, int voided, @Nullable Standing all, @Nullable Standing last48Hours,
		List<Standing> byCategory, List<Standing> byHorizon, List<Standing> byModel, List<Standing> byProgram,
		List<CalibrationBin> calibration, List<CalibrationBin> calibrationMarket, Instant asOf) {

	private static final int MOST_GROUPS = 50;

	static TrackRecord of(List<ScoreRow> rows, int voided, Instant asOf) {
		List<ScoreRow> early = rows.stream().filter((row) -> !row.late()).toList();
		List<ScoreRow> late = rows.stream().filter(ScoreRow::late).toList();
		return new TrackRecord(rows.size() + voided, voided, standing("all", early), standing("last 48 hours", late),
				by(early, ScoreRow::subject), by(early, ScoreRow::horizon), by(early, ScoreRow::model),
				by(early, ScoreRow::program), CalibrationBin.of(early.stream().map(ScoreRow::ours).toList()),
				CalibrationBin.of(early.stream().map(ScoreRow::market).toList()), asOf);
	}

	private static @Nullable Standing standing(String name, List<ScoreRow> rows) {
		return rows.isEmpty() ? null : Standing.of(name, rows);
	}

	/** The largest groups; nobody can fill the answer with names. */
	private static List<Standing> by(List<ScoreRow> rows, Function<ScoreRow, String> name) {
		return rows.stream()
			.collect(Collectors.groupingBy(name, TreeMap::new, Collectors.toList()))
			.entrySet()
			.stream()
			.sorted((one, other) -> Integer.compare(other.getValue().size(), one.getValue().size()))
			.limit(MOST_GROUPS)
			.map((group) -> Standing.of(group.getKey(), group.getValue()))
			.toList();
	}

}
