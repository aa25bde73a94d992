package ai.aigg.insights.analysis.measure;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.random.RandomGenerator;
import java.util.random.RandomGeneratorFactory;

/**
 * Says how far a mean may be off: what belongs to one event is drawn together, for it
 * stands or falls together. The same values give the same interval.
 */
public final class Bootstrap {

	private static final int MOST_DRAWS = 2_000;

	private static final int LEAST_DRAWS = 200;

	/** Bounds the time: so many events are drawn altogether. */
	private static final int MOST_EVENTS = 20_000_000;

	private static final long SEED = 20_261_122;

	private static final double TAIL = 0.025;

	private Bootstrap() {
	}

	/**
	 * Computes a mean with its interval.
	 * @param values values, each with its event; at least one
	 * @return the interval
	 * @throws IllegalArgumentException without values
	 */
	public static Interval mean(List<Value> values) {
		if (values.isEmpty()) {
			throw new IllegalArgumentException("There is no mean of nothing");
		}
		Map<String, double[]> byEvent = new LinkedHashMap<>();
		for (Value value : values) {
			double[] sum = byEvent.computeIfAbsent(value.event(), (event) -> new double[2]);
			sum[0] += value.value();
			sum[1]++;
		}
		double[][] events = byEvent.values().toArray(double[][]::new);
		RandomGenerator random = RandomGeneratorFactory.of("L64X128MixRandom").create(SEED);
		int draws = Math.clamp(MOST_EVENTS / events.length, LEAST_DRAWS, MOST_DRAWS);
		double[] means = new double[draws];
		for (int draw = 0; draw < draws; draw++) {
			double sum = 0;
			double count = 0;
			for (int i = 0; i < events.length; i++) {
				double[] event = events[random.nextInt(events.length)];
				sum += event[0];
				count += event[1];
			}
			means[draw] = sum / count;
		}
		Arrays.sort(means);
		double mean = values.stream().mapToDouble(Value::value).sum() / values.size();
		return new Interval(mean, means[(int) (draws * TAIL)], means[(int) (draws * (1 - TAIL)) - 1]);
	}

	/**
	 * A value of an event.
	 *
	 * @param event values of the same event are drawn together
	 * @param value the value
	 */
	public record Value(String event, double value) {
	}

}
