package ai.aigg.insights.markets.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Reads Polymarket's three ways to write a moment: ISO 8601, with a blank and a two-digit
 * offset, and a bare day.
 */
final class Dates {

	/** What a timestamptz surely holds and a reader can make sense of. */
	private static final Instant EARLIEST = Instant.parse("1970-01-01T00:00:00Z");

	private static final Instant LATEST = Instant.parse("9999-01-01T00:00:00Z");

	private static final DateTimeFormatter WITH_BLANK = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE)
		.appendLiteral(' ')
		.append(DateTimeFormatter.ISO_LOCAL_TIME)
		.appendOffset("+HHmm", "+00")
		.toFormatter(Locale.ROOT);

	private Dates() {
	}

	/**
	 * Reads a moment.
	 * @param text as Polymarket writes it
	 * @return the moment to the microsecond, a bare day's beginning in UTC, or
	 * {@code null} when it is none
	 */
	static @Nullable Instant parse(String text) {
		try {
			Instant instant = read(text.strip());
			return (instant.isBefore(EARLIEST) || instant.isAfter(LATEST)) ? null : instant;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static Instant read(String text) {
		if (text.length() <= 10) {
			return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
		}
		DateTimeFormatter format = (text.charAt(10) == ' ') ? WITH_BLANK : DateTimeFormatter.ISO_OFFSET_DATE_TIME;
		return OffsetDateTime.parse(text, format).toInstant().truncatedTo(ChronoUnit.MICROS);
	}

}
