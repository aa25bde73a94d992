package ai.aigg.insights.analysis.archive;

import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.UUID;

/**
 * A month of UTC as a range of ids: they begin with the milliseconds of their making.
 *
 * @param yearMonth which
 */
record Month(YearMonth yearMonth) {

	private static final int RANDOM_BITS = 16;

	static UUID floor(Instant instant) {
		return new UUID(instant.toEpochMilli() << RANDOM_BITS, 0);
	}

	static Month of(UUID id) {
		return new Month(YearMonth
			.from(Instant.ofEpochMilli(id.getMostSignificantBits() >>> RANDOM_BITS).atOffset(ZoneOffset.UTC)));
	}

	Instant begin() {
		return this.yearMonth.atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	Instant end() {
		return this.yearMonth.plusMonths(1).atDay(1).atStartOfDay(ZoneOffset.UTC).toInstant();
	}

	UUID from() {
		return floor(begin());
	}

	UUID to() {
		return floor(end());
	}

	LocalDate date() {
		return this.yearMonth.atDay(1);
	}

	@Override
	public String toString() {
		return this.yearMonth.toString();
	}

}
