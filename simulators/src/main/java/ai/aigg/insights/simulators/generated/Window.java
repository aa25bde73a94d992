package ai.aigg.insights.simulators.generated;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;

/**
 * One round of a recurring event.
 *
 * @param opens when it was listed
 * @param start begin of what it is about
 * @param end when trading ends
 * @param day the last day it is about, in New York
 * @param words how titles and questions speak of it
 */
record Window(Instant opens, Instant start, Instant end, LocalDate day, Map<String, String> words) {

	/** Opens so far into the first tenth of the time to the end, 0 to 1. */
	Window openingLater(double share) {
		long millis = (long) (Duration.between(this.opens, this.end).toMillis() * 0.1 * share);
		return new Window(this.opens.plusMillis(millis), this.start, this.end, this.day, this.words);
	}

}
