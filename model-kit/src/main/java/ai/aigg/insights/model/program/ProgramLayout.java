package ai.aigg.insights.model.program;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Knows the layouts in which DSPy has saved programs over time.
 */
final class ProgramLayout {

	private static final Pattern VERSION = Pattern.compile("(\\d{1,4})\\.(\\d{1,4}).*");

	/**
	 * What DSPy itself drops on loading, because it would send prompts elsewhere, and
	 * what old files hold though it should be in none.
	 */
	private static final Set<String> DROPPED = Set.of("api_key", "api_base", "base_url", "model_list");

	private static final Set<String> OLD = Set.of("signature_instructions", "signature_prefix", "extended_signature",
			"extended_signature_instructions", "extended_signature_prefix");

	private ProgramLayout() {
	}

	static void check(String name, JsonNode saved, String version) {
		List<JsonNode> states = new ArrayList<>();
		states.add(saved);
		saved.forEach(states::add);
		if (states.stream().anyMatch((state) -> OLD.stream().anyMatch(state::has))) {
			throw tooOld(name);
		}
		if (version.isEmpty()) {
			throw new ProgramFormatException("'" + name
					+ "' does not say which DSPy saved it (metadata.dependency_versions.dspy), so it is no program "
					+ "that DSPy 2.6 or newer saved");
		}
		Matcher numbers = VERSION.matcher(version);
		if (!numbers.matches()) {
			throw new ProgramFormatException("'" + name + "' was saved by a DSPy of an unreadable version");
		}
		int major = Integer.parseInt(numbers.group(1));
		if (major < 2 || (major == 2 && Integer.parseInt(numbers.group(2)) < 6)) {
			throw tooOld(name);
		}
	}

	static List<String> paths(JsonNode saved) {
		return saved.propertyNames().stream().filter((each) -> !each.equals("metadata")).toList();
	}

	static Predictor predictor(String name, Signature given, JsonNode state) {
		JsonNode fields = state.path("signature").path("fields");
		if (fields.size() != given.fields().size()) {
			throw new ProgramFormatException("'" + name + "' has a prompt of " + fields.size()
					+ " fields where its signature has " + given.fields().size());
		}
		Signature.Builder signature = Signature.of(state.path("signature").path("instructions").asString(""));
		for (int i = 0; i < fields.size(); i++) {
			signature.field(field(name, given.fields().get(i), fields.path(i)));
		}
		List<ObjectNode> demonstrations = new ArrayList<>();
		for (JsonNode each : state.path("demos")) {
			if (!(each instanceof ObjectNode values)) {
				throw new ProgramFormatException("'" + name + "' has a demonstration that is no object");
			}
			demonstrations.add(values);
		}
		return new Predictor(signature.build(), demonstrations, model(state.path("lm")));
	}

	private static Field field(String name, Field given, JsonNode saved) {
		String description = saved.path("description").asString(given.placeholder());
		boolean another = description.matches("\\$\\{\\w+}") && !description.equals(given.placeholder());
		if (another) {
			throw new ProgramFormatException(
					"'" + name + "' has " + description + " where its signature has '" + given.name() + "'");
		}
		return given.describedAs(description, saved.path("prefix").asString(given.prefix()));
	}

	private static JsonNode model(JsonNode saved) {
		if (!(saved instanceof ObjectNode model)) {
			return Predictor.NO_MODEL;
		}
		ObjectNode safe = model.deepCopy();
		DROPPED.forEach(safe::remove);
		return safe;
	}

	private static ProgramFormatException tooOld(String name) {
		return new ProgramFormatException("'" + name
				+ "' has the layout of a DSPy before 2.6; load it there with 2.6 or newer, compile and save it again");
	}

}
