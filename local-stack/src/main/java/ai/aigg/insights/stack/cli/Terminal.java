package ai.aigg.insights.stack.cli;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/**
 * Where a command writes: answers and progress, in colour when a person looks.
 */
final class Terminal {

	private static final int MAX_SHOWN = 200;

	/** The system property in which the launcher says that a person looks. */
	static final String COLOUR_PROPERTY = "aigg.colour";

	private final PrintWriter answers;

	private final PrintWriter progress;

	private final boolean colour;

	Terminal(PrintWriter answers, PrintWriter progress, boolean colour) {
		this.answers = answers;
		this.progress = progress;
		this.colour = colour;
	}

	/**
	 * Chooses the streams.
	 * @param out standard output
	 * @param err standard error
	 * @param forPrograms whether standard output is for one JSON object alone
	 * @return the terminal
	 */
	static Terminal of(PrintWriter out, PrintWriter err, boolean forPrograms) {
		return new Terminal(out, forPrograms ? err : out, Boolean.getBoolean(COLOUR_PROPERTY));
	}

	/** Writes a line of the answer. */
	void say(String line) {
		this.answers.println(line);
		this.answers.flush();
	}

	/** Writes a line about what is going on; several threads may. */
	synchronized void tell(String line) {
		this.progress.println(line);
		this.progress.flush();
	}

	String bold(String text) {
		return styled("1", text);
	}

	String dim(String text) {
		return styled("2", text);
	}

	String green(String text) {
		return styled("32", text);
	}

	String red(String text) {
		return styled("31", text);
	}

	private String styled(String code, String text) {
		return this.colour ? "\u001b[" + code + "m" + text + "\u001b[0m" : text;
	}

	/**
	 * Makes text of strangers harmless: a terminal obeys control characters.
	 * @param text hostile
	 * @return the same on one line, without control and direction characters
	 */
	static String clean(String text) {
		return cleanLines(text).replace('\n', ' ').strip();
	}

	/**
	 * Cleans and cuts foreign text for one line.
	 * @param text as somebody wrote it
	 * @return its beginning
	 */
	static String shortened(String text) {
		String clean = clean(text);
		return (clean.length() > MAX_SHOWN) ? clean.substring(0, MAX_SHOWN) + "…" : clean;
	}

	/**
	 * Makes text of strangers harmless and keeps its lines.
	 * @param text hostile
	 * @return the same without control and direction characters, line ends apart
	 */
	static String cleanLines(String text) {
		return text.replaceAll("\\R", "\n").replaceAll("[\\p{Cc}\\p{Cf}&&[^\\n\\u200d]]", "");
	}

	static String seconds(Duration duration) {
		return String.format(Locale.ROOT, "%.2f s", duration.toMillis() / 1000.0);
	}

}
