package ai.aigg.insights.gateway.x;

import java.util.Comparator;
import java.util.List;

/**
 * Edits a text by code points and hands it on unescaped and storable.
 */
final class TextEdits {

	private final int[] text;

	private final StringBuilder edited = new StringBuilder();

	TextEdits(String raw) {
		this.text = raw.codePoints().toArray();
	}

	TextEdits replaceAll(List<Edit> edits) {
		int position = 0;
		for (Edit edit : edits.stream().sorted(Comparator.comparingInt(Edit::start)).toList()) {
			// Places from outside may overlap or lie outside of the text.
			if (edit.start() >= position && edit.end() >= edit.start() && edit.end() <= this.text.length) {
				append(position, edit.start());
				this.edited.append(edit.replacement());
				position = edit.end();
			}
		}
		append(position, this.text.length);
		return this;
	}

	private void append(int from, int to) {
		for (int i = from; i < to; i++) {
			// PostgreSQL stores neither NUL nor half a character.
			if (this.text[i] != 0 && Character.getType(this.text[i]) != Character.SURROGATE) {
				this.edited.appendCodePoint(this.text[i]);
			}
		}
	}

	boolean isBlank(int from, int to) {
		for (int i = from; i < Math.min(to, this.text.length); i++) {
			if (!Character.isWhitespace(this.text[i])) {
				return false;
			}
		}
		return true;
	}

	@Override
	public String toString() {
		return this.edited.toString()
			.replace("&lt;", "<")
			.replace("&gt;", ">")
			.replace("&quot;", "\"")
			.replace("&#39;", "'")
			.replace("&amp;", "&")
			.strip();
	}

	/**
	 * A piece of text to be replaced.
	 *
	 * @param start its first code point
	 * @param end the code point after its last
	 * @param replacement what stands there instead
	 */
	record Edit(int start, int end, String replacement) {
	}

}
