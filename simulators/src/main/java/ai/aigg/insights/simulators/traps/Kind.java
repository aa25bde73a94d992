package ai.aigg.insights.simulators.traps;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The kinds of trap.
 */
enum Kind {

	/** A page names the cursor it was asked with as the next one. */
	ECHO_CURSOR,
	/** A cursor is refused with 422. */
	REFUSE_CURSOR,
	/** Pages are shorter than asked for, without a word. */
	LOWER_CAP,
	/** The last row of a page is the first of the next page as well. */
	REPEAT_ROWS,
	/**
	 * The first row of a page is not there, as if it had moved to a page already read.
	 */
	SKIP_ROWS,
	/** Closed rows come although open ones were asked for. */
	IGNORE_CLOSED,
	/** New markets have no token ids yet, and CLOB does not know them. */
	LATE_TOKENS,
	/** Rows have a field nobody has heard of. */
	UNKNOWN_FIELD,
	/** A number comes as text. */
	NUMBER_AS_TEXT,
	/** A field is left out. */
	MISSING_FIELD;

	/** The name rules use. */
	@JsonValue
	String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

	/**
	 * The kind of a name.
	 * @throws IllegalArgumentException when there is none
	 */
	static Kind ofName(String name) {
		return Arrays.stream(values())
			.filter((kind) -> kind.text().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("'trap' must be one of "
					+ Arrays.stream(values()).map(Kind::text).collect(Collectors.joining(", "))));
	}

}
