package ai.aigg.insights.benchmarks.report;

import java.io.PrintWriter;
import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * Prints what a benchmark found: sentences for people, one line of JSON per run.
 */
public final class Report {

	private static final JsonMapper MAPPER = JsonMapper.builder()
		.propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
		.build();

	private final PrintWriter out;

	private final PrintWriter progress;

	private final Clock clock;

	/**
	 * Prepares a report.
	 * @param out where results go
	 * @param progress where everything else goes
	 * @param clock gives the date
	 */
	public Report(PrintWriter out, PrintWriter progress, Clock clock) {
		this.out = out;
		this.progress = progress;
		this.clock = clock;
	}

	/**
	 * Says how far it is.
	 * @param sentence what people read
	 */
	public void say(String sentence) {
		this.progress.println(sentence);
		this.progress.flush();
	}

	/**
	 * Prints a run.
	 * @param bench the benchmark's name
	 * @param figures what was measured, in order
	 */
	public void result(String bench, Map<String, ?> figures) {
		Map<String, Object> line = new LinkedHashMap<>();
		line.put("bench", bench);
		line.put("at", this.clock.instant().truncatedTo(ChronoUnit.SECONDS).toString());
		line.put("machine", Machine.here());
		line.putAll(figures);
		this.out.println(MAPPER.writeValueAsString(line));
		this.out.flush();
	}

	/**
	 * Rounds a figure to what is worth reading.
	 * @param value the figure
	 * @return three digits after the point at most
	 */
	public static double rounded(double value) {
		return Math.round(value * 1000) / 1000.0;
	}

}
