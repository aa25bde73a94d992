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

	private static final String FILE = "weights.txt";

	private final double[] ranking;

	private final double[] deciding;

	private final double answer;

	private final double sure;

	/**
	 * Takes weights.
	 * @param ranking by {@link Feature}
	 * @param deciding by {@link Sign}
	 * @param answer the least confidence for an answer
	 * @param sure the least confidence at which no runner-up is named
	 */
	public Weights(double[] ranking, double[] deciding, double answer, double sure) {
		this.ranking = ranking.clone();
		this.deciding = deciding.clone();
		this.answer = answer;
		this.sure = sure;
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
	 * From when on a market is an answer.
	 * @return the least confidence, 0 to 1
	 */
	public double answer() {
		return this.answer;
	}

	/**
	 * From when on no runner-up is named.
	 * @return the least confidence, 0 to 1
	 */
	public double sure() {
		return this.sure;
	}

	/**
	 * Loads those that ship with the service.
	 * @return the weights
	 */
	public static Weights load() {
		try (InputStream stream = Objects.requireNonNull(Weights.class.getResourceAsStream(FILE), FILE);
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
					values.getOrDefault("threshold.answer", 0.5), values.getOrDefault("threshold.sure", 0.8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + FILE, ex);
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
		return ranks + decides + line("threshold.answer", this.answer) + line("threshold.sure", this.sure);
	}

	private static String line(String name, double value) {
		return String.format(Locale.ROOT, "%s %.4f%n", name, value);
	}

}
