package ai.aigg.insights.console.chart;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A path of prices over time, ready to be drawn by {@code chart/line :: line(chart)}. A
 * price holds until the next one.
 *
 * @param title what it shows
 * @param description the same for those who do not see it
 * @param across ticks of the time
 * @param up ticks of the price
 * @param line the path's shape
 * @param mark what is marked, or {@code null}
 * @param rows some of the points, as a table
 */
public record LineChart(String title, String description, List<Tick> across, List<Tick> up, String line,
		@Nullable Marked mark, List<Point> rows) {

	private static final double LEFT = 72;

	private static final double RIGHT = 700;

	private static final double TOP = 14;

	private static final double BOTTOM = 250;

	private static final int MOST_ROWS = 24;

	public LineChart {
		across = List.copyOf(across);
		up = List.copyOf(up);
		rows = List.copyOf(rows);
	}

	/**
	 * Draws a path.
	 * @param title what it shows; hostile
	 * @param points oldest first
	 * @param end the right edge
	 * @param mark what to mark, or {@code null}
	 * @return the chart, or {@code null} without points
	 */
	public static @Nullable LineChart of(String title, List<Point> points, Instant end, @Nullable Mark mark) {
		if (points.isEmpty()) {
			return null;
		}
		Instant first = points.getFirst().at();
		Instant begin = (mark != null && mark.at().isBefore(first)) ? mark.at() : first;
		Instant last = Stream.of(end, points.getLast().at(), (mark != null) ? mark.at() : end)
			.max(Instant::compareTo)
			.orElse(end);
		TimeAxis time = TimeAxis.of(begin, last);
		double least = points.stream().mapToDouble(Point::share).min().orElse(0);
		double most = points.stream().mapToDouble(Point::share).max().orElse(1);
		PercentAxis percent = (mark != null) ? PercentAxis.of(Math.min(least, mark.low()), Math.max(most, mark.high()))
				: PercentAxis.of(least, most);
		String said = "Price in percent over time, from %s to %s, between %.1f and %.1f percent, %.1f at the end."
			.formatted(first, last, 100 * least, 100 * most, 100 * points.getLast().share());
		return new LineChart(title, (mark != null) ? said + " " + said(mark) : said, time.ticks(LEFT, RIGHT),
				percent.ticks(BOTTOM, TOP), line(points, time, percent),
				(mark != null) ? Marked.of(mark, time, percent) : null, rows(points));
	}

	private static String said(Mark mark) {
		return "Our estimate at %s: %.1f percent, 80 %% interval %.1f to %.1f.".formatted(mark.at(), 100 * mark.share(),
				100 * mark.low(), 100 * mark.high());
	}

	private static String line(List<Point> points, TimeAxis time, PercentAxis percent) {
		StringBuilder line = new StringBuilder();
		for (Point point : points) {
			double x = x(time, point.at());
			double y = y(percent, point.share());
			line.append(line.isEmpty() ? String.format(Locale.ROOT, "M%.1f %.1f", x, y)
					: String.format(Locale.ROOT, "H%.1fV%.1f", x, y));
		}
		return line.append(String.format(Locale.ROOT, "H%.1f", x(time, time.end()))).toString();
	}

	private static double x(TimeAxis time, Instant at) {
		return rounded(LEFT + (RIGHT - LEFT) * time.share(at));
	}

	private static double y(PercentAxis percent, double share) {
		return rounded(BOTTOM - (BOTTOM - TOP) * percent.share(share));
	}

	static double rounded(double place) {
		return Math.round(place * 10) / 10.0;
	}

	private static List<Point> rows(List<Point> points) {
		int size = points.size();
		return IntStream.range(0, Math.min(size, MOST_ROWS))
			.mapToObj((row) -> points.get((size <= MOST_ROWS) ? row : row * (size - 1) / (MOST_ROWS - 1)))
			.filter(Objects::nonNull)
			.toList();
	}

	/**
	 * A mark's place.
	 *
	 * @param x how far right
	 * @param y where its value is
	 * @param low where its lower end is
	 * @param high where its upper end is
	 */
	public record Marked(double x, double y, double low, double high) {

		static Marked of(Mark mark, TimeAxis time, PercentAxis percent) {
			return new Marked(LineChart.x(time, mark.at()), LineChart.y(percent, mark.share()),
					LineChart.y(percent, mark.low()), LineChart.y(percent, mark.high()));
		}

	}

}
