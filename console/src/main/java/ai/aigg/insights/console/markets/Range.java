package ai.aigg.insights.console.markets;

import java.time.Duration;
import java.util.Locale;

import ai.aigg.insights.console.page.PageProblem;
import org.jspecify.annotations.Nullable;

/**
 * How much of a market's past a chart shows.
 */
enum Range {

	/** 24 hours. */
	DAY(Duration.ofDays(1)),

	/** Seven days. */
	WEEK(Duration.ofDays(7)),

	/** Thirty days. */
	MONTH(Duration.ofDays(30)),

	/** As long as prices are kept. */
	ALL(Duration.ofDays(400));

	private final Duration span;

	Range(Duration span) {
		this.span = span;
	}

	static Range of(@Nullable String code) {
		if (code == null || code.isBlank()) {
			return MONTH;
		}
		try {
			return valueOf(code.toUpperCase(Locale.ROOT));
		}
		catch (IllegalArgumentException ex) {
			throw PageProblem.wrong("A chart shows a day, a week, a month or all.");
		}
	}

	/** The longest that it shows. */
	Duration span() {
		return this.span;
	}

	/**
	 * How the address names it.
	 * @return the lower-case name
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
