package ai.aigg.insights.gateway.reply;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the bot greets and takes its leave, in a file of the operator's. It may add two
 * short lines and say nothing about markets; by default it adds none.
 *
 * @param opening the first line; empty for none
 * @param closing the last line; empty for none
 */
record Persona(String opening, String closing) {

	static final int MAX_WEIGHT = 40;

	private static final Set<String> KEYS = Set.of("opening", "closing");

	/** Numbers and sides are the template's, and nobody promises anything. */
	private static final Pattern CLAIM = Pattern.compile(
			"\\p{N}|%|\\b(?:buy|sell|hold|bet|yes|no|odds|price|market|profit|win|winner|guarantee\\w*|certain\\w*|sure"
					+ "|surely|safe|advice|promise\\w*|always|never|free|money|rich|million\\w*)\\b",
			Pattern.CASE_INSENSITIVE);

	static final Persona NEUTRAL = new Persona("", "");

	Persona {
		check("opening", opening);
		check("closing", closing);
	}

	private static void check(String name, String line) {
		if (PostLimits.plainWeight(line) > MAX_WEIGHT) {
			throw new IllegalArgumentException(
					"The persona's %s has at most %d characters".formatted(name, MAX_WEIGHT));
		}
		if (!line.equals(ForeignText.clean(line)) || !PostLimits.isPlain(line)) {
			throw new IllegalArgumentException(
					"The persona's %s is one line without links, mentions, tags and invisible characters"
						.formatted(name));
		}
		if (CLAIM.matcher(line).find()) {
			throw new IllegalArgumentException(
					"The persona's %s makes no claims: no numbers and no words about markets, such as '%s'"
						.formatted(name, CLAIM.matcher(line).results().findFirst().orElseThrow().group()));
		}
	}

	/**
	 * Reads the file.
	 * @param file in the form of Java's properties, with the keys {@code opening} and
	 * {@code closing}
	 * @throws IllegalArgumentException says what is wrong with it
	 */
	static Persona read(Path file) {
		Properties lines = new Properties();
		try (var reader = Files.newBufferedReader(file, StandardCharsets.UTF_8)) {
			lines.load(reader);
		}
		catch (IOException ex) {
			throw new IllegalArgumentException("The persona's file %s cannot be read".formatted(file), ex);
		}
		if (!KEYS.containsAll(lines.stringPropertyNames())) {
			throw new IllegalArgumentException("The persona's file %s has the keys opening and closing, not %s"
				.formatted(file, lines.stringPropertyNames()));
		}
		return new Persona(lines.getProperty("opening", ""), lines.getProperty("closing", ""));
	}

	/**
	 * Adds its lines where there is room.
	 */
	String dress(String text) {
		String dressed = text;
		if (!this.opening.isEmpty() && fits(this.opening + "\n" + dressed)) {
			dressed = this.opening + "\n" + dressed;
		}
		if (!this.closing.isEmpty() && fits(dressed + "\n" + this.closing)) {
			dressed = dressed + "\n" + this.closing;
		}
		return dressed;
	}

	private static boolean fits(String text) {
		return PostLimits.isPlain(text) && PostLimits.isValid(text);
	}

	/**
	 * Where the file is.
	 *
	 * @param personaFile its path; empty for the neutral persona
	 */
	@ConfigurationProperties("aigg.gateway.reply")
	record Settings(@DefaultValue("") String personaFile) {
	}

}
