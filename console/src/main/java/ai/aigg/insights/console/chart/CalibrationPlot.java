package ai.aigg.insights.console.chart;

import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often happened what was said, ready to be drawn by
 * {@code chart/calibration :: plot(plot)}: whoever is right lies on the diagonal.
 *
 * @param ticks of both axes, by percent
 * @param dots ours
 * @param others the price's
 * @param bins what the dots stand for, ours
 */
public record CalibrationPlot(List<Line> ticks, List<Dot> dots, List<Dot> others, List<Bin> bins) {

	private static final double LEFT = 72;

	private static final double SIDE = 320;

	private static final double TOP = 14;

	public CalibrationPlot {
		ticks = List.copyOf(ticks);
		dots = List.copyOf(dots);
		others = List.copyOf(others);
		bins = List.copyOf(bins);
	}

	/**
	 * Draws bins.
	 * @param ours bins of our estimates
	 * @param market bins of the prices at the same moments
	 * @return the plot
	 */
	public static CalibrationPlot of(List<Bin> ours, List<Bin> market) {
		List<Line> ticks = IntStream.rangeClosed(0, 5)
			.mapToObj((fifth) -> new Line(x(fifth / 5.0), y(fifth / 5.0), fifth * 20 + " %"))
			.toList();
		return new CalibrationPlot(ticks, dots(ours), dots(market), ours);
	}

	private static List<Dot> dots(List<Bin> bins) {
		return bins.stream().flatMap((bin) -> Stream.of(Dot.of(bin))).toList();
	}

	private static double x(double share) {
		return LineChart.rounded(LEFT + SIDE * Math.clamp(share, 0, 1));
	}

	private static double y(double share) {
		return LineChart.rounded(TOP + SIDE * (1 - Math.clamp(share, 0, 1)));
	}

	/**
	 * A line of the grid on both axes.
	 *
	 * @param x its place across
	 * @param y its place upwards
	 * @param label percent
	 */
	public record Line(double x, double y, String label) {
	}

	/**
	 * What was said in a bin, and how often it happened.
	 *
	 * @param n how many forecasts
	 * @param forecast their mean, 0 to 1
	 * @param happened the share that happened, 0 to 1
	 * @param low lower end of its 95 % interval
	 * @param high upper end of its 95 % interval
	 */
	public record Bin(int n, double forecast, double happened, double low, double high) {
	}

	/**
	 * A bin's place.
	 *
	 * @param x what was said
	 * @param y what happened
	 * @param low the interval's lower end
	 * @param high the interval's upper end
	 */
	public record Dot(double x, double y, double low, double high) {

		static Dot of(Bin bin) {
			return new Dot(CalibrationPlot.x(bin.forecast()), CalibrationPlot.y(bin.happened()),
					CalibrationPlot.y(bin.low()), CalibrationPlot.y(bin.high()));
		}

	}

}
