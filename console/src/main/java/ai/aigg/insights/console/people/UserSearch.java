package ai.aigg.insights.console.people;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Locale;

import ai.aigg.insights.console.page.PageProblem;
import org.jspecify.annotations.Nullable;

/**
 * Which users to list.
 *
 * @param text a numeric id or the beginning of a name, or empty for all
 * @param level one level alone, or {@code null} for all
 * @param before where the page before ended, or {@code null} for the first
 */
record UserSearch(String text, @Nullable Level level, @Nullable Position before) {

	private static final int LONGEST = 100;

	static UserSearch of(String text, String level, String before) {
		String wanted = text.strip();
		if (wanted.length() > LONGEST) {
			throw PageProblem.wrong("A name has at most %d characters.".formatted(LONGEST));
		}
		Level only = level.isBlank() ? null : Level.of(level)
			.orElseThrow(() -> PageProblem.wrong("The levels are admin, vip, whitelist and blocked."));
		return new UserSearch(wanted.startsWith("@") ? wanted.substring(1) : wanted, only,
				before.isBlank() ? null : Position.parse(before));
	}

	boolean isId() {
		return this.text.matches("[0-9]{1,19}");
	}

	/** For LIKE: what the text itself means nothing special. */
	String pattern() {
		return this.text.toLowerCase(Locale.ROOT).replaceAll("([\\\\%_])", "\\\\$1") + "%";
	}

	/**
	 * A place in the list.
	 *
	 * @param seenAt when the last one was seen
	 * @param userId who it was
	 */
	record Position(Instant seenAt, String userId) {

		static Position parse(String text) {
			int comma = text.indexOf(',');
			try {
				String userId = text.substring(comma + 1);
				if (comma > 0 && userId.matches("[\\w-]{1,100}")) {
					return new Position(Instant.parse(text.substring(0, comma)), userId);
				}
			}
			catch (DateTimeException ex) {
				throw PageProblem.wrong("This page of the list cannot be found. Begin with the first.");
			}
			throw PageProblem.wrong("This page of the list cannot be found. Begin with the first.");
		}

		@Override
		public String toString() {
			return this.seenAt + "," + this.userId;
		}

	}

}
