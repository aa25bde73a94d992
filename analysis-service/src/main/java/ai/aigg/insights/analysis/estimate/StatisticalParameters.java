package ai.aigg.insights.analysis.estimate;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Objects;

import ai.aigg.insights.schema.events.EventJson;

/**
 * The statistical analyst's numbers, each with a note where it comes from; a change of
 * one is a new file with a new name.
 *
 * @param name the analyst's name and version
 * @param values numbers by name
 * @param notes where each comes from
 */
record StatisticalParameters(String name, Map<String, Double> values, Map<String, String> notes) {

	StatisticalParameters {
		values = Map.copyOf(values);
		notes = Map.copyOf(notes);
		if (!values.keySet().equals(notes.keySet())) {
			throw new IllegalArgumentException(
					"Every parameter of " + name + " has a note, and every note a parameter");
		}
	}

	/**
	 * Reads parameters from the class path, beside this class.
	 * @param file the file's name
	 * @return the parameters
	 */
	static StatisticalParameters load(String file) {
		try (InputStream in = Objects.requireNonNull(StatisticalParameters.class.getResourceAsStream(file), file)) {
			return EventJson.mapper().readValue(in, StatisticalParameters.class);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + file, ex);
		}
	}

	double get(String parameter) {
		return Objects.requireNonNull(this.values.get(parameter), parameter);
	}

}
