package ai.aigg.insights.simulators.generated;

import java.util.Iterator;
import java.util.regex.Pattern;

/**
 * Somebody or something that events are about.
 *
 * @param name as in questions
 * @param code ticker or abbreviation, the name when there is none
 * @param base usual value, or weight of an option; 0 when it has none
 * @param deviation standard deviation of the value over a year, or over a day when the
 * value is additive
 */
record Subject(String name, String code, double base, double deviation) {

	private static final Pattern BAR = Pattern.compile("\\|");

	/** Reads {@code name|code|base|deviation}, of which only the name must be there. */
	static Subject parse(String line) {
		Iterator<String> parts = BAR.splitAsStream(line).iterator();
		String name = parts.next();
		String code = parts.hasNext() ? parts.next() : "";
		double base = parts.hasNext() ? Double.parseDouble(parts.next()) : 0;
		double deviation = parts.hasNext() ? Double.parseDouble(parts.next()) : 0;
		return new Subject(name, code.isEmpty() ? name : code, base, deviation);
	}

}
