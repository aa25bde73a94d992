package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.DoubleSummaryStatistics;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * What a series of prices shows.
 *
 * @param points how many prices
 * @param from time of the first
 * @param to time of the last
 * @param first the first price, dollars per share
 * @param last the last price
 * @param low the lowest price
 * @param high the highest price
 * @param volatilityPerDay standard deviation of a day's change in log-odds, or
 * {@code null} when the path is too short to tell
 * @param jumps the largest changes of 5 cents and more between neighbours, by size
 */
record PricePath(int points, Instant from, Instant to, BigDecimal first, BigDecimal last, BigDecimal low,
		BigDecimal high, @Nullable Double volatilityPerDay, List<Jump> jumps) {

	private static final double JUMP = 0.05;

	private static final int MOST_JUMPS = 5;

	private static final int FEWEST_POINTS = 6;

	private static final Duration SHORTEST = Duration.ofHours(6);

	/** Below a cent a tick is a giant step in log-odds; it says nothing. */
	private static final double EDGE = 0.01;

	private static final double SECONDS_PER_DAY = Duration.ofDays(1).toSeconds();

	/**
	 * Describes a path.
	 * @param points in order of time
	 * @return the path
	 * @throws IllegalArgumentException when there is no point
	 */
	static PricePath of(List<PricePoint> points) {
		if (points.isEmpty()) {
			throw new IllegalArgumentException("There is no price yet");
		}
		DoubleSummaryStatistics range = points.stream().mapToDouble(PricePoint::price).summaryStatistics();
		PricePoint first = points.getFirst();
		PricePoint last = points.getLast();
		return new PricePath(points.size(), first.at(), last.at(), price(first.price()), price(last.price()),
				price(range.getMin()), price(range.getMax()), volatility(points), jumps(points));
	}

	private static @Nullable Double volatility(List<PricePoint> points) {
		double seconds = Duration.between(points.getFirst().at(), points.getLast().at()).toSeconds();
		if (points.size() < FEWEST_POINTS || seconds < SHORTEST.toSeconds()) {
			return null;
		}
		// Realised variance per second: spacing is uneven, so it is not averaged per
		// step.
		double squares = 0;
		for (int i = 1; i < points.size(); i++) {
			double change = logOdds(points.get(i).price()) - logOdds(points.get(i - 1).price());
			squares += change * change;
		}
		return BigDecimal.valueOf(Math.sqrt(squares / seconds * SECONDS_PER_DAY))
			.setScale(4, RoundingMode.HALF_EVEN)
			.doubleValue();
	}

	private static List<Jump> jumps(List<PricePoint> points) {
		List<Jump> jumps = new ArrayList<>();
		for (int i = 1; i < points.size(); i++) {
			double before = points.get(i - 1).price();
			double after = points.get(i).price();
			if (Math.abs(after - before) >= JUMP) {
				jumps.add(new Jump(points.get(i).at(), price(before), price(after)));
			}
		}
		return jumps.stream().sorted(Comparator.comparing(Jump::size).reversed()).limit(MOST_JUMPS).toList();
	}

	private static double logOdds(double price) {
		double inside = Math.clamp(price, EDGE, 1 - EDGE);
		return Math.log(inside / (1 - inside));
	}

	private static BigDecimal price(double value) {
		return BigDecimal.valueOf(value).setScale(4, RoundingMode.HALF_EVEN);
	}

}
