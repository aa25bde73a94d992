package ai.aigg.insights.analysis.backtest;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import ai.aigg.insights.analysis.measure.Interval;
import org.jspecify.annotations.Nullable;

/**
 * What a backtest found.
 *
 * @param all all questions
 * @param contested those with a price from 10 to 90 %, or {@code null} when there is none
 * @param platforms by platform, in the order of their names
 * @param calibration bins by price
 * @param crossValidation with what was fitted on other events
 * @param pool the weight of a model's forecast, or {@code null} when the file has none
 * @param badRows what was left out
 */
public record BacktestReport(Figures all, @Nullable Part contested, List<Part> platforms, List<PriceBin> calibration,
		CrossValidation crossValidation, @Nullable PoolFit pool, List<BadRow> badRows) {

	private static final int MOST_BAD_ROWS = 20;

	public BacktestReport {
		platforms = List.copyOf(platforms);
		calibration = List.copyOf(calibration);
		badRows = List.copyOf(badRows);
	}

	/**
	 * The report for programs: the main figures as numbers, their 95 % intervals beside.
	 * @return figures by name, in order
	 */
	public Map<String, Object> toMap() {
		Map<String, Object> map = new LinkedHashMap<>(figures(this.all));
		map.put("platforms", this.platforms.stream().map(BacktestReport::named).toList());
		if (this.contested != null) {
			map.put("price_10_to_90", figures(this.contested.figures()));
		}
		map.put("calibration", this.calibration);
		Map<String, Object> crossed = new LinkedHashMap<>(figures(this.crossValidation.figures()));
		crossed.put("folds", this.crossValidation.folds());
		map.put("cross_validation", crossed);
		if (this.pool != null) {
			map.put("pool", this.pool);
		}
		map.put("bad_rows", this.badRows.size());
		map.put("bad_row_examples", this.badRows.stream().limit(MOST_BAD_ROWS).toList());
		return map;
	}

	/**
	 * The report for people.
	 * @return lines
	 */
	public List<String> lines() {
		List<String> lines = new ArrayList<>();
		lines.add("Brier score and log score, less is better; in brackets 95 % intervals, resampled by event.");
		lines.add(line("", "n", "market", "statistical", "always 0.5", "statistical - market"));
		lines.add(brier("all", this.all));
		lines.add(logs("  log score", this.all));
		this.platforms.forEach((part) -> lines.add(brier(part.name(), part.figures())));
		if (this.contested != null) {
			lines.add(brier(this.contested.name(), this.contested.figures()));
		}
		lines.add(brier("held out, %d-fold".formatted(this.crossValidation.folds()), this.crossValidation.figures()));
		lines.add("");
		lines.add("%-12s %6s %8s %12s %9s  %s".formatted("price", "n", "market", "statistical", "happened", "95 %"));
		this.calibration.forEach((bin) -> lines
			.add(String.format(Locale.ROOT, "%3.0f to %3.0f %% %6d %8.3f %12.3f %9.3f  %.3f to %.3f", bin.from() * 100,
					bin.to() * 100, bin.n(), bin.market(), bin.statistical(), bin.happened(), bin.low(), bin.high())));
		if (this.pool != null) {
			lines.add(String.format(Locale.ROOT,
					"%nModel forecasts: %d. Best weight beside the price %.2f: Brier %.4f (price %.4f, model alone %.4f); %s",
					this.pool.n(), this.pool.weight(), this.pool.brierPooled(), this.pool.brierMarket(),
					this.pool.brierModel(), this.pool.accepted() ? "better than the weight that is used."
							: "not more than noise against the weight that is used."));
		}
		if (!this.badRows.isEmpty()) {
			lines.add("");
			lines.add("%d rows were left out:".formatted(this.badRows.size()));
			this.badRows.stream().limit(MOST_BAD_ROWS).forEach((row) -> lines.add("  " + row));
			if (this.badRows.size() > MOST_BAD_ROWS) {
				lines.add("  and %d more".formatted(this.badRows.size() - MOST_BAD_ROWS));
			}
		}
		return lines;
	}

	private static Map<String, Object> named(Part part) {
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("platform", part.name());
		map.putAll(figures(part.figures()));
		return map;
	}

	private static Map<String, Object> figures(Figures figures) {
		Map<String, Interval> intervals = new LinkedHashMap<>();
		intervals.put("brier_market", figures.brierMarket());
		intervals.put("brier_statistical", figures.brierStatistical());
		intervals.put("brier_half", figures.brierHalf());
		intervals.put("log_market", figures.logMarket());
		intervals.put("log_statistical", figures.logStatistical());
		intervals.put("log_half", figures.logHalf());
		intervals.put("brier_difference", figures.brierDifference());
		Map<String, Object> map = new LinkedHashMap<>();
		map.put("n", figures.n());
		map.put("events", figures.events());
		intervals.forEach((name, interval) -> map.put(name, interval.mean()));
		map.put("intervals", intervals);
		return map;
	}

	private static String brier(String name, Figures figures) {
		return line(name, String.valueOf(figures.n()), cell(figures.brierMarket()), cell(figures.brierStatistical()),
				cell(figures.brierHalf()), difference(figures.brierDifference()));
	}

	private static String logs(String name, Figures figures) {
		return line(name, "", cell(figures.logMarket()), cell(figures.logStatistical()), cell(figures.logHalf()), "");
	}

	private static String line(String name, String n, String market, String statistical, String half,
			String difference) {
		return "%-18s %6s  %-24s %-24s %-24s %s".formatted(name, n, market, statistical, half, difference)
			.stripTrailing();
	}

	private static String cell(Interval interval) {
		return String.format(Locale.ROOT, "%.4f [%.4f, %.4f]", interval.mean(), interval.low(), interval.high());
	}

	private static String difference(Interval interval) {
		return String.format(Locale.ROOT, "%+.5f [%+.5f, %+.5f]", interval.mean(), interval.low(), interval.high());
	}

	/**
	 * Some of the questions.
	 *
	 * @param name which
	 * @param figures their scores
	 */
	public record Part(String name, Figures figures) {
	}

}
