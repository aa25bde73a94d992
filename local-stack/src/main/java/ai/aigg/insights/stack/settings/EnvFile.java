package ai.aigg.insights.stack.settings;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.stack.problem.StackProblem;

/**
 * Reads {@code KEY=VALUE} lines: comments, quotes and a leading {@code export} are
 * understood, nothing is executed or substituted.
 */
final class EnvFile {

	private static final int MAX_BYTES = 64 * 1024;

	private static final Pattern LINE = Pattern.compile("(?:export\\s+)?([A-Za-z_][A-Za-z0-9_]*)\\s*=(.*)");

	// A quoted value, and behind it at most a comment.
	private static final Pattern SINGLE_QUOTED = Pattern.compile("'([^']*)'\\s*(?:#.*)?");

	private static final Pattern DOUBLE_QUOTED = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*+)\"\\s*(?:#.*)?");

	private static final Pattern TRAILING_COMMENT = Pattern.compile("(?:^|\\s)#.*");

	private EnvFile() {
	}

	/**
	 * Reads a file.
	 * @param file the file; may be absent
	 * @return the values, empty when there is no file
	 * @throws StackProblem names the line that cannot be understood, never its content
	 */
	static Map<String, String> read(Path file) {
		if (!Files.exists(file)) {
			return Map.of();
		}
		try {
			if (Files.size(file) > MAX_BYTES) {
				throw new StackProblem("The file %s is larger than 64 KB.".formatted(file),
						"Keep only settings in it; .env.example shows them all.");
			}
			return parse(file.getFileName().toString(), Files.readAllLines(file, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new StackProblem("The file %s cannot be read.".formatted(file),
					"Check that it is a text file in UTF-8 that you may read.", ex);
		}
	}

	static Map<String, String> parse(String name, List<String> lines) {
		Map<String, String> values = new LinkedHashMap<>();
		int number = 0;
		for (String raw : lines) {
			number++;
			String line = raw.strip();
			if (line.isEmpty() || line.startsWith("#")) {
				continue;
			}
			Matcher matcher = LINE.matcher(line);
			if (!matcher.matches()) {
				throw notUnderstood(name, number);
			}
			values.put(matcher.group(1), value(matcher.group(2).strip(), name, number));
		}
		return values;
	}

	private static String value(String text, String name, int number) {
		if (text.startsWith("'")) {
			return quoted(SINGLE_QUOTED, text, name, number);
		}
		if (text.startsWith("\"")) {
			return unescape(quoted(DOUBLE_QUOTED, text, name, number));
		}
		return TRAILING_COMMENT.matcher(text).replaceFirst("").strip();
	}

	private static String quoted(Pattern pattern, String text, String name, int number) {
		Matcher matcher = pattern.matcher(text);
		if (!matcher.matches()) {
			throw notUnderstood(name, number);
		}
		return matcher.group(1);
	}

	private static String unescape(String text) {
		StringBuilder plain = new StringBuilder(text.length());
		for (int i = 0; i < text.length(); i++) {
			char character = text.charAt(i);
			if (character == '\\') {
				i++;
				plain.append(switch (text.charAt(i)) {
					case 'n' -> '\n';
					case 't' -> '\t';
					default -> text.charAt(i);
				});
			}
			else {
				plain.append(character);
			}
		}
		return plain.toString();
	}

	private static StackProblem notUnderstood(String name, int number) {
		// The content may be a key: it is not repeated.
		return new StackProblem("Line %d of %s is not KEY=VALUE.".formatted(number, name),
				"Mend that line; .env.example shows how they look.");
	}

}
