package ai.aigg.insights.model.program;

import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/**
 * Reads one output's value as DSPy does.
 */
final class AnswerValue {

	private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

	private static final Set<String> OPTIONAL_TEXT = Set.of("Union[str, NoneType]", "UnionType[str, NoneType]",
			"Optional[str]");

	private static final Pattern WRAPPED = Pattern.compile("(?:Literal|str)\\[(.*)]", Pattern.DOTALL);

	private AnswerValue() {
	}

	static JsonNode missing(Field field) {
		if (field.fallback() != null) {
			return field.fallback();
		}
		if (field.type().allowsNone()) {
			return NODES.nullNode();
		}
		throw new AnswerFormatException("the field `" + field.name() + "` is missing");
	}

	static JsonNode read(Field field, JsonNode value) {
		try {
			return switch (field.type()) {
				case FieldType.Text text -> NODES.stringNode(PythonText.str(value));
				case FieldType.Choice choice -> choice(choice, value);
				case FieldType.Members members -> member(members, value);
				case FieldType.Shaped shaped -> shaped(shaped, value);
			};
		}
		catch (AnswerFormatException ex) {
			throw new AnswerFormatException("the field `" + field.name() + "` " + ex.getMessage(), ex);
		}
	}

	private static JsonNode choice(FieldType.Choice choice, JsonNode value) {
		if (among(choice, value)) {
			return value;
		}
		if (value.isString()) {
			String text = PythonText.strip(value.asString());
			Matcher wrapped = WRAPPED.matcher(text);
			if (wrapped.matches()) {
				text = wrapped.group(1);
			}
			JsonNode bare = NODES.stringNode(unquoted(text));
			if (among(choice, bare)) {
				return bare;
			}
		}
		throw new AnswerFormatException("is none of the allowed values");
	}

	private static boolean among(FieldType.Choice choice, JsonNode value) {
		return choice.values().stream().anyMatch((each) -> LaxValue.equal(each, value));
	}

	private static String unquoted(String text) {
		boolean quoted = text.length() >= 2 && text.charAt(0) == text.charAt(text.length() - 1)
				&& (text.charAt(0) == '"' || text.charAt(0) == '\'');
		return quoted ? text.substring(1, text.length() - 1) : text;
	}

	private static JsonNode member(FieldType.Members members, JsonNode value) {
		for (FieldType.Members.Member each : members.members()) {
			if (LaxValue.equal(each.value(), value)) {
				return each.value();
			}
		}
		for (FieldType.Members.Member each : members.members()) {
			if (value.isString() && each.name().equals(value.asString())) {
				return each.value();
			}
		}
		throw new AnswerFormatException("is none of the allowed values");
	}

	private static JsonNode shaped(FieldType.Shaped shaped, JsonNode value) {
		JsonNode candidate = value;
		if (value.isString() && !OPTIONAL_TEXT.contains(shaped.name())) {
			candidate = candidate(value.asString());
		}
		return new LaxValue(shaped.schema()).read(candidate);
	}

	private static JsonNode candidate(String text) {
		JsonNode loose = LooseJson.read(text);
		if (!loose.isString() || !loose.asString().isEmpty() || text.isEmpty()) {
			return loose;
		}
		@Nullable JsonNode literal = LooseJson.literal(text);
		return (literal != null) ? literal : NODES.stringNode(text);
	}

}
