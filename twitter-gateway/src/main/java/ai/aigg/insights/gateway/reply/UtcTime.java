package ai.aigg.insights.gateway.reply;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * Writes times for readers: {@code 14:05 UTC}, with the day when it is another one.
 */
final class UtcTime {

	private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm 'UTC'", Locale.ENGLISH);

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM HH:mm 'UTC'", Locale.ENGLISH);

	private UtcTime() {
	}

	static String ofDay(Instant instant) {
		return TIME.format(instant.atZone(ZoneOffset.UTC));
	}

	static String seenFrom(Instant now, Instant instant) {
		ZonedDateTime time = instant.atZone(ZoneOffset.UTC);
		LocalDate today = now.atZone(ZoneOffset.UTC).toLocalDate();
		return (time.toLocalDate().equals(today) ? TIME : DAY).format(time);
	}

}
