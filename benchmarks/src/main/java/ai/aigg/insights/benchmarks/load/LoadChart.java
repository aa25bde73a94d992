package ai.aigg.insights.benchmarks.load;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Draws how the rate of a load changes with the number of markets.
 */
public final class LoadChart {

	private static final int WIDTH = 640;

	private static final int HEIGHT = 320;

	private static final int LEFT = 70;

	private static final int RIGHT = 130;

	private static final int TOP = 30;

	private static final int BOTTOM = 50;

	private static final List<Series> SERIES = List.of(new Series("bare COPY", "copy_rows_per_s", "#8b8b8b"),
			new Series("ours", "rows_per_s", "#1565c0"), new Series("seed's loop", "seed_loop_rows_per_s", "#c62828"));

	private LoadChart() {
	}

	/**
	 * Draws it.
	 * @param runs figures of {@link MarketsLoad}, the smallest first
	 * @return SVG
	 */
	public static String svg(List<Map<String, Object>> runs) {
		double most = SERIES.stream()
			.flatMap((series) -> runs.stream().map(series::rate))
			.max(Double::compare)
			.orElse(1.0);
		double top = Math.ceil(most / 5_000) * 5_000;
		StringBuilder svg = new StringBuilder();
		svg.append(
				"""
						<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" role="img" aria-label="Rows a second by number of markets">
						<rect width="100%%" height="100%%" fill="#ffffff"/>
						<text x="%d" y="18" fill="#333333">rows a second, into fully indexed tables</text>
						"""
					.formatted(WIDTH, HEIGHT, LEFT));
		for (int line = 0; line <= 5; line++) {
			double value = top * line / 5;
			svg.append("""
					<line x1="%1$d" y1="%3$.1f" x2="%2$d" y2="%3$.1f" stroke="#dddddd"/>
					<text x="%4$d" y="%5$.1f" text-anchor="end" fill="#333333">%6$,.0f</text>
					""".formatted(LEFT, WIDTH - RIGHT, y(value, top), LEFT - 8, y(value, top) + 4, value));
		}
		for (Map<String, Object> run : runs) {
			svg.append("""
					<text x="%.1f" y="%d" text-anchor="middle" fill="#333333">%s</text>
					""".formatted(x(rows(run), runs), HEIGHT - BOTTOM + 20, size(rows(run))));
		}
		svg.append("<text x=\"%d\" y=\"%d\" text-anchor=\"middle\" fill=\"#333333\">markets</text>\n"
			.formatted((LEFT + WIDTH - RIGHT) / 2, HEIGHT - 10));
		SERIES.forEach((series) -> draw(svg, series, runs, top));
		return svg.append("</svg>\n").toString();
	}

	private static void draw(StringBuilder svg, Series series, List<Map<String, Object>> runs, double top) {
		StringBuilder points = new StringBuilder();
		for (Map<String, Object> run : runs) {
			double x = x(rows(run), runs);
			double y = y(series.rate(run), top);
			points.append("%.1f,%.1f ".formatted(x, y));
			svg.append("<circle cx=\"%.1f\" cy=\"%.1f\" r=\"4\" fill=\"%s\"/>%n".formatted(x, y, series.colour()));
		}
		Map<String, Object> last = runs.getLast();
		svg.append("""
				<polyline points="%s" fill="none" stroke="%s" stroke-width="2"/>
				<text x="%.1f" y="%.1f" fill="%s">%s %,.0f</text>
				""".formatted(points.toString().strip(), series.colour(), x(rows(last), runs) + 10,
				y(series.rate(last), top) + 4, series.colour(), series.name(), series.rate(last)));
	}

	private static double rows(Map<String, Object> run) {
		return ((Number) run.getOrDefault("rows", 0)).doubleValue();
	}

	/** Each doubling takes the same room. */
	private static double x(double rows, List<Map<String, Object>> runs) {
		double least = Math.log(rows(runs.getFirst()));
		double most = Math.log(rows(runs.getLast()));
		double share = (most > least) ? (Math.log(rows) - least) / (most - least) : 0.5;
		return LEFT + 20 + share * (WIDTH - LEFT - RIGHT - 40);
	}

	private static double y(double value, double top) {
		return HEIGHT - BOTTOM - value / top * (HEIGHT - TOP - BOTTOM);
	}

	private static String size(double rows) {
		return (rows >= 1_000_000) ? String.format(Locale.ROOT, "%.0f M", rows / 1_000_000)
				: String.format(Locale.ROOT, "%.0f k", rows / 1_000);
	}

	/**
	 * One line of the chart.
	 *
	 * @param name what it shows
	 * @param figure its figure in a run
	 * @param colour its colour
	 */
	private record Series(String name, String figure, String colour) {

		double rate(Map<String, Object> run) {
			return ((Number) run.getOrDefault(this.figure, 0)).doubleValue();
		}

	}

}
