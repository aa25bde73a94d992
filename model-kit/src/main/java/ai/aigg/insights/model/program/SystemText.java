package ai.aigg.insights.model.program;

import java.util.List;
import java.util.regex.Pattern;

/**
 * The system message: fields, structure and task.
 */
final class SystemText {

	private static final Pattern INDENT = Pattern.compile("^[ \\t]*");

	private SystemText() {
	}

	static String of(Signature signature, String structure) {
		return "Your input fields are:\n" + list(signature.inputs()) + "\nYour output fields are:\n"
				+ list(signature.outputs()) + "\n" + structure + "\n" + task(signature);
	}

	private static String list(List<Field> fields) {
		StringBuilder list = new StringBuilder();
		int number = 0;
		for (Field field : fields) {
			number++;
			list.append("%d. `%s` (%s): %s".formatted(number, field.name(), field.type().name(),
					field.isDescribed() ? field.description() : ""));
			if (field.constraints() != null) {
				list.append("\nConstraints: ").append(field.constraints());
			}
			list.append('\n');
		}
		return PythonText.strip(list.toString());
	}

	private static String task(Signature signature) {
		StringBuilder task = new StringBuilder("In adhering to this structure, your objective is: ");
		dedented(signature.instructions()).forEach((line) -> task.append("\n        ").append(line));
		return task.toString();
	}

	private static List<String> dedented(String text) {
		List<String> lines = PythonText.lines(text);
		int common = lines.stream().filter((line) -> !line.isBlank()).mapToInt(SystemText::indent).min().orElse(0);
		return lines.stream().map((line) -> line.isBlank() ? "" : line.substring(common)).toList();
	}

	private static int indent(String line) {
		return INDENT.matcher(line).results().findFirst().orElseThrow().end();
	}

}
