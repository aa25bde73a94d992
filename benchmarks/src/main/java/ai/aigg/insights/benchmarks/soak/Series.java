package ai.aigg.insights.benchmarks.soak;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalDouble;
import java.util.function.DoublePredicate;

/**
 * What was read of one thing again and again.
 */
final class Series {

	private final List<Point> points = new ArrayList<>();

	synchronized void add(double second, double value) {
		this.points.add(new Point(second, value));
	}

	/**
	 * By how much the mean of the last third of the run is above that of the first.
	 * @param end of the run, seconds
	 * @return nothing when either part holds no reading
	 */
	synchronized OptionalDouble growth(double end) {
		OptionalDouble early = mean((second) -> second <= end / 3);
		OptionalDouble late = mean((second) -> second >= end * 2 / 3);
		return (early.isEmpty() || late.isEmpty()) ? OptionalDouble.empty()
				: OptionalDouble.of(late.getAsDouble() - early.getAsDouble());
	}

	private OptionalDouble mean(DoublePredicate when) {
		return this.points.stream().filter((point) -> when.test(point.second())).mapToDouble(Point::value).average();
	}

	/**
	 * One reading.
	 *
	 * @param second since the begin
	 * @param value what was read
	 */
	private record Point(double second, double value) {
	}

}
