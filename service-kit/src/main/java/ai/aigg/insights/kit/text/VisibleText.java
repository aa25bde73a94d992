package ai.aigg.insights.kit.text;

import java.text.Normalizer;

/**
 * Leaves of a text what a reader can see: no control characters, nothing that turns the
 * direction of writing, nothing invisible, no towers of marks.
 */
public final class VisibleText {

	private static final int MAX_MARKS = 2;

	private VisibleText() {
	}

	/**
	 * Cleans a text to one line.
	 * @param text what somebody wrote
	 * @param mostCodePoints how much of it is read
	 */
	public static String line(String text, int mostCodePoints) {
		return visible(text, mostCodePoints, ' ');
	}

	/**
	 * Cleans a text and leaves its line breaks.
	 * @param text what somebody wrote
	 * @param mostCodePoints how much of it is read
	 */
	public static String lines(String text, int mostCodePoints) {
		return visible(text, mostCodePoints, '\n');
	}

	private static String visible(String text, int mostCodePoints, char lineBreak) {
		String normal = Normalizer.normalize(bounded(text, mostCodePoints), Normalizer.Form.NFC);
		StringBuilder visible = new StringBuilder(normal.length());
		int marks = 0;
		for (int character : normal.codePoints().toArray()) {
			int type = Character.getType(character);
			boolean isMark = type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK;
			marks = isMark ? marks + 1 : 0;
			switch (type) {
				case Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR -> visible.append(lineBreak);
				case Character.SPACE_SEPARATOR -> visible.append(' ');
				case Character.CONTROL -> visible.append((character == '\n') ? lineBreak : ' ');
				case Character.FORMAT, Character.SURROGATE, Character.PRIVATE_USE, Character.UNASSIGNED -> {
				}
				default -> {
					if (marks <= MAX_MARKS) {
						visible.appendCodePoint(character);
					}
				}
			}
		}
		return visible.toString();
	}

	private static String bounded(String text, int most) {
		return (text.codePointCount(0, text.length()) <= most) ? text
				: text.substring(0, text.offsetByCodePoints(0, most));
	}

}
