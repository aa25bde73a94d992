package ai.aigg.insights.simulators.x.openapi;

import java.time.DateTimeException;
import java.time.OffsetDateTime;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * As much of a schema as requests are checked by.
 *
 * @param type JSON type; any if absent
 * @param format such as {@code date-time}
 * @param values the only ones allowed; any if empty
 * @param pattern of a text
 * @param least smallest number, shortest text or list
 * @param most largest number, longest text or list
 * @param unique whether a list must not repeat itself
 * @param items of a list
 * @param properties of an object
 * @param required properties that must be there
 * @param closed whether there must be no others
 * @param anyOf one of which is enough
 */
record Schema(@Nullable String type, @Nullable String format, Set<String> values, @Nullable Pattern pattern, long least,
		long most, boolean unique, @Nullable Schema items, Map<String, Schema> properties, List<String> required,
		boolean closed, List<Schema> anyOf) {

	/** What is wrong with a value of a body; nothing if it is right. */
	Optional<String> check(JsonNode value, String path) {
		if (!this.anyOf.isEmpty()) {
			return this.anyOf.stream().anyMatch((each) -> each.check(value, path).isEmpty()) ? Optional.empty()
					: Optional.of(path + ": fits none of its forms");
		}
		return switch (String.valueOf(this.type)) {
			case "object" -> value.isObject() ? object(value, path) : wrong(path);
			case "array" -> value.isArray() ? array(value, path) : wrong(path);
			case "string" -> value.isString() ? text(value.asString(), path) : wrong(path);
			case "integer" -> value.isIntegralNumber() ? number(value.asLong(), path) : wrong(path);
			case "number" -> value.isNumber() ? Optional.empty() : wrong(path);
			case "boolean" -> value.isBoolean() ? Optional.empty() : wrong(path);
			default -> Optional.empty();
		};
	}

	/** What is wrong with a value of a query, path or form; nothing if it is right. */
	Optional<String> check(String value, String path) {
		return switch (String.valueOf(this.type)) {
			case "array" -> list(value.isEmpty() ? List.of() : List.of(value.split(",", -1)), path);
			case "integer" -> value.matches("-?\\d{1,18}") ? number(Long.parseLong(value), path) : wrong(path);
			case "boolean" -> value.equals("true") || value.equals("false") ? Optional.empty() : wrong(path);
			case "string" -> text(value, path);
			default -> Optional.empty();
		};
	}

	private Optional<String> object(JsonNode value, String path) {
		for (String name : this.required) {
			if (!value.has(name)) {
				return Optional.of(path + "." + name + ": is missing but it is required");
			}
		}
		for (Map.Entry<String, JsonNode> each : value.properties()) {
			Schema known = this.properties.get(each.getKey());
			if (known == null && this.closed) {
				return Optional.of(path + "." + each.getKey() + ": is not defined in the schema");
			}
			Optional<String> problem = (known != null) ? known.check(each.getValue(), path + "." + each.getKey())
					: Optional.empty();
			if (problem.isPresent()) {
				return problem;
			}
		}
		return Optional.empty();
	}

	private Optional<String> array(JsonNode value, String path) {
		if (value.size() < this.least || value.size() > this.most) {
			return Optional.of(path + ": must have " + this.least + " to " + this.most + " entries");
		}
		Schema each = this.items;
		if (each != null) {
			for (int i = 0; i < value.size(); i++) {
				Optional<String> problem = each.check(value.path(i), path + "[" + i + "]");
				if (problem.isPresent()) {
					return problem;
				}
			}
		}
		return Optional.empty();
	}

	private Optional<String> list(List<String> entries, String path) {
		if (entries.size() < this.least || entries.size() > this.most) {
			return Optional.of(path + ": must have " + this.least + " to " + this.most + " entries");
		}
		if (this.unique && new HashSet<>(entries).size() < entries.size()) {
			return Optional.of(path + ": must not repeat an entry");
		}
		Schema each = this.items;
		return (each != null)
				? entries.stream().map((entry) -> each.check(entry, path)).flatMap(Optional::stream).findFirst()
				: Optional.empty();
	}

	private Optional<String> text(String value, String path) {
		Pattern form = this.pattern;
		int length = value.codePointCount(0, value.length());
		if ((!this.values.isEmpty() && !this.values.contains(value)) || (form != null && !form.matcher(value).find())
				|| length < this.least || length > this.most || ("date-time".equals(this.format) && !isTime(value))) {
			String shown = (value.length() > 60) ? value.substring(0, 60) : value;
			return Optional.of(path + ": does not allow '" + shown + "'");
		}
		return Optional.empty();
	}

	private Optional<String> number(long value, String path) {
		return (value >= this.least && value <= this.most) ? Optional.empty()
				: Optional.of(path + ": must be " + this.least + " to " + this.most);
	}

	private Optional<String> wrong(String path) {
		return Optional.of(path + ": must be of type " + this.type);
	}

	private static boolean isTime(String value) {
		try {
			OffsetDateTime.parse(value);
			return true;
		}
		catch (DateTimeException ex) {
			return false;
		}
	}

}
