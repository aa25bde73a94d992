package ai.aigg.insights.simulators.model;

import java.util.SplittableRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * Answers a request that wants sections under headers, as DSPy's chat adapter words it.
 */
final class Sections {

	private static final Pattern REQUEST = Pattern
		.compile("(?s).*Respond with the corresponding output fields, starting with the field (.*)");

	private static final Pattern FIELD = Pattern
		.compile("`\\[\\[ ## (\\w+) ## ]]`(?: \\(must be formatted as a valid Python (.*?)\\)(?=, then|, and then))?");

	private static final Pattern FIRST_LITERAL = Pattern.compile("Literal\\['([^']*)'.*");

	private Sections() {
	}

	static boolean isWanted(JsonNode messages) {
		return REQUEST.matcher(request(messages)).matches();
	}

	static String fill(JsonNode messages, SplittableRandom random) {
		Matcher request = REQUEST.matcher(request(messages));
		StringBuilder answer = new StringBuilder();
		Matcher field = FIELD.matcher(request.matches() ? request.group(1) : "");
		while (field.find() && !field.group(1).equals("completed")) {
			String type = (field.group(2) != null) ? field.group(2) : "str";
			answer.append("[[ ## %s ## ]]\n%s\n\n".formatted(field.group(1), value(type, random)));
		}
		return answer.append("[[ ## completed ## ]]").toString();
	}

	private static String value(String type, SplittableRandom random) {
		Matcher literal = FIRST_LITERAL.matcher(type);
		if (literal.matches()) {
			return literal.group(1);
		}
		return switch (type) {
			case "float" -> Double.toString(Math.round(100 + random.nextDouble() * 800) / 1_000.0);
			case "int" -> Integer.toString(random.nextInt(100));
			case "bool" -> random.nextBoolean() ? "True" : "False";
			case "str" -> Phrases.pick(random);
			default -> type.startsWith("dict") ? "{}" : "[]";
		};
	}

	/** The newest message that wants sections; a correction comes after it. */
	private static String request(JsonNode messages) {
		for (int i = messages.size() - 1; i >= 0; i--) {
			String content = messages.path(i).path("content").asString("");
			if (REQUEST.matcher(content).matches()) {
				return content;
			}
		}
		return "";
	}

}
