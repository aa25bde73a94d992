package ai.aigg.insights.markets.matching.ranking;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * How much each feature counts and from which confidence on a market is an answer; fitted
 * by {@code aigg bench matching --fit}.
 */
public final class Weights {

	private final double[] ranking;

	private final double[] deciding;

	private final Thresholds thresholds;

	/**
	 * Takes weights.
	 * @param ranking by {@link Feature}
	 * @param deciding by {@link Sign}
	 * @param thresholds from where on a ranking is what
	 */
	public Weights(double[] ranking, double[] deciding, Thresholds thresholds) {
		this.ranking = ranking.clone();
		this.deciding = deciding.clone();
		this.thresholds = thresholds;
	}

	/**
	 * How much each feature counts.
	 * @return by {@link Feature}
	 */
	public double[] ranking() {
		return this.ranking.clone();
	}

	double[] deciding() {
		return this.deciding.clone();
	}

	/**
	 * From where on a ranking is what.
	 * @return the thresholds that belong to the weights
	 */
	public Thresholds thresholds() {
		return this.thresholds;
	}

	/**
	 * Loads those that ship with the service.
	 * @param basis what the ranking goes by
	 * @return the weights
	 */
	public static Weights load(Basis basis) {
		String file = basis.file();
		try (InputStream stream = Objects.requireNonNull(Weights.class.getResourceAsStream(file), file);
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			Map<String, Double> values = new HashMap<>();
			reader.lines()
				.map((line) -> line.split(" ", -1))
				.filter((parts) -> parts.length == 2)
				.forEach((parts) -> values.put(parts[0], Double.valueOf(parts[1])));
			return new Weights(
					Arrays.stream(Feature.values())
						.mapToDouble((feature) -> values.getOrDefault(feature.name(), 0d))
						.toArray(),
					Arrays.stream(Sign.values())
						.mapToDouble((sign) -> values.getOrDefault("decide." + sign.name(), 0d))
						.toArray(),
					new Thresholds(values.getOrDefault("threshold.answer", 0.5),
							values.getOrDefault("threshold.sure", 0.8), values.getOrDefault("threshold.choose", -1d),
							values.getOrDefault("threshold.event", -1d)));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

	/**
	 * Writes them as the file has them.
	 * @return the lines of the file
	 */
	public String toFile() {
		String ranks = Arrays.stream(Feature.values())
			.map((feature) -> line(feature.name(), this.ranking[feature.column()]))
			.collect(Collectors.joining());
		String decides = Arrays.stream(Sign.values())
			.map((sign) -> line("decide." + sign.name(), this.deciding[sign.column()]))
			.collect(Collectors.joining());
		return ranks + decides + line("threshold.answer", this.thresholds.answer())
				+ line("threshold.sure", this.thresholds.sure()) + line("threshold.choose", this.thresholds.choose())
				+ line("threshold.event", this.thresholds.event());
	}

	private static String line(String name, double value) {
		return String.format(Locale.ROOT, "%s %.4f%n", name, value);
	}

}
