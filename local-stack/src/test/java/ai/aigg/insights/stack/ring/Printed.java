package ai.aigg.insights.stack.ring;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What the stack prints while it starts, where the person who starts it looks.
 */
final class Printed implements AutoCloseable {

	private static final Pattern PASSWORD = Pattern.compile("one-time password: (\\S+)");

	private final PrintStream before = System.out;

	private final ByteArrayOutputStream printed = new ByteArrayOutputStream();

	Printed() {
		System.setOut(new PrintStream(this.printed, true, StandardCharsets.UTF_8));
	}

	/** The first password of the console. */
	String password() {
		Matcher found = PASSWORD.matcher(this.printed.toString(StandardCharsets.UTF_8));
		if (!found.find()) {
			throw new AssertionError("The console printed no one-time password");
		}
		return found.group(1);
	}

	@Override
	public void close() {
		System.setOut(this.before);
	}

}
