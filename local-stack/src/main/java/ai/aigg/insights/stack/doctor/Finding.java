package ai.aigg.insights.stack.doctor;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What the doctor found at one place.
 *
 * @param subject what was looked at
 * @param level how bad it is
 * @param detail what was seen; never a key's value
 */
public record Finding(String subject, Level level, String detail) {

	static Finding ok(String subject, String detail) {
		return new Finding(subject, Level.OK, detail);
	}

	static Finding note(String subject, String detail) {
		return new Finding(subject, Level.NOTE, detail);
	}

	static Finding problem(String subject, String detail) {
		return new Finding(subject, Level.PROBLEM, detail);
	}

	/**
	 * How bad it is.
	 */
	public enum Level {

		/** As it should be. */
		OK,

		/** Worth knowing; nothing is wrong. */
		NOTE,

		/** The stack will not start like this. */
		PROBLEM;

		/**
		 * The name for programs and people.
		 * @return lower case
		 */
		@JsonValue
		public String label() {
			return name().toLowerCase(Locale.ROOT);
		}

	}

}
