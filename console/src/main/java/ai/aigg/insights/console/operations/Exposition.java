package ai.aigg.insights.console.operations;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a service tells Prometheus, as far as the page shows it: lines of its text format,
 * boundedly many.
 *
 * @param samples what was read
 */
record Exposition(List<Sample> samples) {

	private static final int MOST_LINES = 50_000;

	private static final int MOST_SAMPLES = 5_000;

	private static final int LONGEST_LINE = 2_000;

	private static final Pattern LINE = Pattern.compile("([a-zA-Z_:][\\w:]*)(?:\\{(.*)})? (\\S+)(?: -?\\d+)?");

	private static final Pattern LABEL = Pattern.compile("([a-zA-Z_]\\w*)=\"((?:[^\"\\\\]|\\\\.)*)\"");

	/**
	 * Reads the metrics whose names begin with one of some.
	 */
	static Exposition read(String text, String... beginnings) {
		List<String> wanted = List.of(beginnings);
		List<Sample> samples = new ArrayList<>();
		text.lines()
			.limit(MOST_LINES)
			.filter((line) -> line.length() <= LONGEST_LINE && wanted.stream().anyMatch(line::startsWith))
			.limit(MOST_SAMPLES)
			.forEach((line) -> {
				Matcher parts = LINE.matcher(line);
				if (parts.matches()) {
					samples.add(new Sample(parts.group(1), labels(parts.group(2)), number(parts.group(3))));
				}
			});
		return new Exposition(List.copyOf(samples));
	}

	private static Map<String, String> labels(@org.jspecify.annotations.Nullable String text) {
		Map<String, String> labels = new TreeMap<>();
		if (text != null) {
			Matcher label = LABEL.matcher(text);
			while (label.find()) {
				labels.put(label.group(1),
						label.group(2).replace("\\n", " ").replace("\\\"", "\"").replace("\\\\", "\\"));
			}
		}
		return labels;
	}

	private static double number(String text) {
		try {
			return switch (text.toLowerCase(Locale.ROOT)) {
				case "+inf", "inf" -> Double.POSITIVE_INFINITY;
				case "-inf" -> Double.NEGATIVE_INFINITY;
				default -> Double.parseDouble(text);
			};
		}
		catch (NumberFormatException ex) {
			// Not a number is what the format itself has for what is not known.
			return Double.NaN;
		}
	}

	Stream<Sample> of(String name) {
		return this.samples.stream().filter((sample) -> sample.name().equals(name) && !Double.isNaN(sample.value()));
	}

	/** The highest value of a metric; nothing where it is not known. */
	OptionalDouble max(String name) {
		return of(name).mapToDouble(Sample::value).max();
	}

	/** The sums of a metric by a label. */
	Map<String, Double> sums(String name, String label) {
		Map<String, Double> sums = new TreeMap<>();
		ToDoubleFunction<Sample> value = Sample::value;
		of(name).forEach((sample) -> sums.merge(sample.label(label), value.applyAsDouble(sample), Double::sum));
		return sums;
	}

	/**
	 * A value.
	 *
	 * @param name the metric
	 * @param labels its labels
	 * @param value what it is
	 */
	record Sample(String name, Map<String, String> labels, double value) {

		String label(String name) {
			return this.labels.getOrDefault(name, "");
		}

	}

}
