package ai.aigg.insights.markets.matching.ranking;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;

import ai.aigg.insights.markets.matching.text.Amount;
import ai.aigg.insights.markets.matching.text.Direction;
import ai.aigg.insights.markets.matching.text.TextReader;
import ai.aigg.insights.markets.matching.text.TitleReading;
import org.jspecify.annotations.Nullable;

/**
 * A market as the ranking compares it.
 *
 * @param listing the market
 * @param words the words of its title
 * @param wordSet the same, each once
 * @param amounts the numbers in its title
 * @param deadline the day in its title, or {@code null}
 * @param years the years in its title
 * @param direction which way its price is to go
 * @param end the day of its planned end, or {@code null}
 * @param template its title without numbers, with its deadline: siblings that differ by
 * the number have the same
 * @param game whether it is one of the many that live for a match or some minutes
 * @param title vector of its title, or {@code null} as long as it has none
 */
record Entry(Listing listing, List<String> words, Set<String> wordSet, List<Amount> amounts,
		@Nullable LocalDate deadline, Set<Integer> years, Direction direction, @Nullable LocalDate end, String template,
		boolean game, @Nullable PackedVector title) {

	/**
	 * Deadlines are midnight or noon of American time zones; this brings both to their
	 * day.
	 */
	private static final Duration TO_THE_DAY = Duration.ofHours(12);

	private static final Pattern GAME = Pattern.compile("\\bvs\\.? |\\bup or down\\b|o/u \\d|spread:");

	private static final Pattern NUMBER = Pattern.compile("\\d[\\d,.]*\\s?[kmbt%]?\\b");

	static Entry of(Listing listing, @Nullable PackedVector title, TextReader reader, LocalDate today) {
		LocalDate end = (listing.end() != null) ? listing.end().minus(TO_THE_DAY).atZone(ZoneOffset.UTC).toLocalDate()
				: null;
		TitleReading reading = reader.readTitle(listing.title(), (end != null) ? end : today);
		String lower = listing.title().toLowerCase(Locale.ROOT);
		LocalDate day = (reading.deadline() != null) ? reading.deadline() : end;
		return new Entry(listing, reading.words(), Set.copyOf(reading.words()), reading.amounts(), reading.deadline(),
				reading.years(), Direction.of(reading.words()), end, NUMBER.matcher(lower).replaceAll("#") + day,
				GAME.matcher(lower).find(), title);
	}

	/** Whether a market reads as this one does. */
	boolean reads(Listing other) {
		return this.listing.title().equals(other.title()) && Objects.equals(this.listing.end(), other.end());
	}

	/** The same title with what has changed around it, so that it is not read again. */
	Entry with(Listing other) {
		return with(other, this.title);
	}

	/** The same title now that it has a vector. */
	Entry with(Listing other, @Nullable PackedVector vector) {
		return new Entry(other, this.words, this.wordSet, this.amounts, this.deadline, this.years, this.direction,
				this.end, this.template, this.game, vector);
	}

	/** What tells its event from others. */
	String group() {
		return (this.listing.event() != null) ? this.listing.event() : this.template;
	}

}
