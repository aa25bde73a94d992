package ai.aigg.insights.model.program;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * DSPy's chat adapter: every field is a section under a header.
 */
final class ChatAdapter implements Adapter {

	static final String OPENING = "All interactions will be structured in the following way, with the appropriate "
			+ "values filled in.";

	private static final String COMPLETED = "[[ ## completed ## ]]";

	private static final Pattern HEADER = Pattern.compile("\\[\\[ ## (\\w+) ## ]]", Pattern.UNICODE_CHARACTER_CLASS);

	@Override
	public String structure(Signature signature) {
		List<String> parts = List.of(OPENING, placeholders(signature.inputs()), placeholders(signature.outputs()),
				COMPLETED);
		return PythonText.strip(String.join("\n\n", parts));
	}

	static String placeholders(List<Field> fields) {
		return PythonText.strip(fields.stream()
			.map((field) -> InputText.section(field.name(), OutputNote.placeholder(field)))
			.collect(Collectors.joining("\n\n")));
	}

	@Override
	public String outputRequirements(Signature signature) {
		return "Respond with the corresponding output fields, starting with the field "
				+ signature.outputs()
					.stream()
					.map((field) -> "`[[ ## " + field.name() + " ## ]]`" + OutputNote.demand(field))
					.collect(Collectors.joining(", then "))
				+ ", and then ending with the marker for `" + COMPLETED + "`.";
	}

	@Override
	public String answer(Signature signature, Demonstration demonstration) {
		JsonNode absent = JsonNodeFactory.instance.stringNode(Demonstration.NOT_SUPPLIED);
		String sections = signature.outputs()
			.stream()
			.map((field) -> InputText.section(field.name(),
					InputText.text(field, demonstration.valueOr(field, absent))))
			.collect(Collectors.joining("\n\n"));
		return PythonText.strip(sections) + "\n\n" + COMPLETED + "\n";
	}

	@Override
	public ObjectNode parse(Signature signature, String answer) {
		Map<String, String> sections = sections(answer);
		ObjectNode values = JsonNodeFactory.instance.objectNode();
		for (Field field : signature.outputs()) {
			String text = sections.get(field.name());
			values.set(field.name(), (text != null) ? AnswerValue.read(field, JsonNodeFactory.instance.stringNode(text))
					: AnswerValue.missing(field));
		}
		return values;
	}

	/**
	 * Where a header is indented, the rest of its line begins too early: DSPy looks for
	 * the header in the stripped line and cuts the other one, and so do we.
	 */
	private static Map<String, String> sections(String answer) {
		Map<String, String> sections = new LinkedHashMap<>();
		String name = "";
		List<String> lines = new ArrayList<>();
		for (String line : PythonText.lines(answer)) {
			Matcher header = HEADER.matcher(PythonText.strip(line));
			if (header.lookingAt()) {
				sections.putIfAbsent(name, PythonText.strip(String.join("\n", lines)));
				name = header.group(1);
				lines.clear();
				String rest = PythonText.strip(line.substring(header.end()));
				if (!rest.isEmpty()) {
					lines.add(rest);
				}
			}
			else {
				lines.add(line);
			}
		}
		sections.putIfAbsent(name, PythonText.strip(String.join("\n", lines)));
		return sections;
	}

}
