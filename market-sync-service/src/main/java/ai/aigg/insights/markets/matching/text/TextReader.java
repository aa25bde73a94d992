package ai.aigg.insights.markets.matching.text;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Reads posts and titles of markets. Whatever the text, it takes the time of a thousand
 * characters and never fails.
 */
public final class TextReader {

	/** As far as the models look. */
	private static final int CONTEXT_CHARACTERS = 300;

	private final Aliases aliases = Aliases.load();

	/**
	 * What is read of a post at all.
	 * @param raw the post; hostile
	 * @return its first thousand characters, cut between words where it has any
	 */
	public static String beginning(String raw) {
		return Cleaner.beginning(raw);
	}

	/**
	 * Reads a post.
	 * @param text the post; hostile
	 * @param context what it answers or quotes, or {@code null}; hostile
	 * @param at when it was written
	 * @return what it speaks of
	 */
	public Reading read(String text, @Nullable String context, Instant at) {
		String own = Cleaner.clean(text);
		String around = (context != null) ? shortened(Cleaner.clean(context)) : "";
		Calendars calendar = new Calendars(at.atZone(ZoneOffset.UTC).toLocalDate(), false);
		Aliases.Expansion ownMeaning = this.aliases.expand(Cleaner.fold(own), Cleaner.tickers(text));
		Aliases.Expansion aroundMeaning = this.aliases.expand(Cleaner.fold(around),
				(context != null) ? Cleaner.tickers(context) : Set.of());
		Deadline ownDeadline = DateRules.read(DateWords.repaired(ownMeaning.replaced()), calendar);
		Deadline aroundDeadline = DateRules.read(aroundMeaning.replaced(), calendar);
		LocalDate day = (ownDeadline.day() != null) ? ownDeadline.day() : aroundDeadline.day();
		List<Amount> amounts = Amounts.of(ownDeadline.rest());
		List<String> ownWords = words(own, ownMeaning);
		List<String> words = new ArrayList<>(ownWords);
		words.addAll(words(around, aroundMeaning));
		String plain = (around + " " + own).strip();
		List<String> meant = new ArrayList<>(aroundMeaning.added());
		meant.addAll(ownMeaning.added());
		return new Reading(plain,
				new Aliases.Expansion(meant.stream().distinct().toList(), List.of(), "").appendedTo(plain), words,
				ownWords, amounts.isEmpty() ? Amounts.of(aroundDeadline.rest()) : amounts, day,
				(day != null) ? Set.of(day.getYear()) : Years.of(plain), Names.of(ownMeaning.spoken(), Words.of(own)),
				Tone.asksWhich(own), Tone.requests(own), Tone.isPersonal(own),
				MarketLink.find(Arrays.asList(text, context)));
	}

	/**
	 * Reads the title of a market.
	 * @param title the title; hostile
	 * @param end when it ends as planned; tells the year of a day without one
	 * @return its amounts and the day it speaks of, no aliases
	 */
	public TitleReading readTitle(String title, LocalDate end) {
		String folded = Cleaner.fold(title.substring(0, Math.min(title.length(), Cleaner.MAX_CHARACTERS)));
		Deadline deadline = DateRules.read(folded, new Calendars(end, true));
		return new TitleReading(Words.of(folded), Amounts.of(deadline.rest()), deadline.day(),
				(deadline.day() != null) ? Set.of(deadline.day().getYear()) : Years.of(folded));
	}

	private static List<String> words(String text, Aliases.Expansion meaning) {
		return Words.of(meaning.appendedTo(text));
	}

	private static String shortened(String text) {
		return text.substring(0, Math.min(text.length(), CONTEXT_CHARACTERS));
	}

}
