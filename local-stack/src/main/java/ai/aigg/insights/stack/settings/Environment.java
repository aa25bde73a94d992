package ai.aigg.insights.stack.settings;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Settings from the environment, and from a file where the environment says nothing.
 */
public final class Environment {

	private final Map<String, String> values;

	private Environment(Map<String, String> values) {
		this.values = Map.copyOf(values);
	}

	/**
	 * Puts the two sources together.
	 * @param process the environment variables of this process; they win
	 * @param file a file of {@code KEY=VALUE} lines; may be absent
	 * @return the settings
	 * @throws ai.aigg.insights.stack.problem.StackProblem when the file cannot be
	 * understood
	 */
	public static Environment of(Map<String, String> process, Path file) {
		Map<String, String> values = new HashMap<>(EnvFile.read(file));
		process.forEach((name, value) -> {
			if (!value.isBlank()) {
				values.put(name, value);
			}
		});
		return new Environment(values);
	}

	/**
	 * Looks a setting up.
	 * @param name the variable's name
	 * @return its value, empty when it is not set or blank
	 */
	public Optional<String> get(String name) {
		return Optional.ofNullable(this.values.get(name)).map(String::strip).filter((value) -> !value.isEmpty());
	}

	/**
	 * The same settings with one more where there is none of that name.
	 * @param name the variable's name
	 * @param value what it is then
	 * @return a copy
	 */
	public Environment orElse(String name, String value) {
		Map<String, String> more = new HashMap<>(this.values);
		more.putIfAbsent(name, value);
		return new Environment(more);
	}

}
