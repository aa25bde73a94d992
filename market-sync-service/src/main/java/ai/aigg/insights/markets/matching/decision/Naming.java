package ai.aigg.insights.markets.matching.decision;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.Spelling;
import ai.aigg.insights.markets.matching.text.TitleReading;
import org.jspecify.annotations.Nullable;

/**
 * Tells which of an event's markets a text names: by the words, the number or the day
 * that only this one has.
 */
public final class Naming {

	private static final int SMALLEST_EVENT = 3;

	/** A word that more of the titles have names none of them. */
	private static final double RARE = 0.2;

	private static final int SHORTEST_TYPO = 5;

	private static final int LONG = 7;

	private static final Pattern DATE = Pattern.compile(
			"\\d.*|[$%]|bps|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)(?:uary|ruary|ch|il|e|y|ust|t|tember|temb|ober|ember|emb)?");

	private final List<TitleReading> titles;

	private final List<Set<String>> own;

	/**
	 * Compares the titles of an event.
	 * @param titles the titles, in any order
	 */
	public Naming(List<TitleReading> titles) {
		this.titles = List.copyOf(titles);
		Map<String, Integer> counts = new HashMap<>();
		titles.forEach((title) -> Set.copyOf(title.words()).forEach((word) -> counts.merge(word, 1, Integer::sum)));
		double most = Math.max(1, RARE * titles.size());
		this.own = titles.stream()
			.map((title) -> title.words()
				.stream()
				.filter((word) -> counts.getOrDefault(word, 0) <= most && !DATE.matcher(word).matches())
				.collect(Collectors.toUnmodifiableSet()))
			.toList();
	}

	/**
	 * Whether a text is about the event and about none of its markets. It must ask which
	 * one: "will it" is a question about a market.
	 * @param reading the text
	 * @return whether it is, as far as its words go; the first title is taken for the one
	 * that fits best
	 */
	public boolean namesNone(Reading reading) {
		if (!reading.open() || this.titles.size() < SMALLEST_EVENT || picksByNumber(reading) || namedByWords(reading)) {
			return false;
		}
		boolean byWords = !this.own.getFirst().isEmpty();
		return byWords || ((numbersDiffer() || daysDiffer()) && !picksByDay(reading));
	}

	/**
	 * Finds the one that a text names.
	 * @param reading the text
	 * @return where its title stands; empty when the text names none or several
	 */
	public OptionalInt named(Reading reading) {
		if (this.titles.size() == 1) {
			return OptionalInt.of(0);
		}
		List<Integer> best = mostNamed(reading);
		if (best.size() > 1 && picksByNumber(reading)) {
			best = best.stream().filter((at) -> meets(this.titles.get(at), reading)).toList();
		}
		LocalDate asked = reading.deadline();
		if (best.size() > 1 && asked != null && daysDiffer()) {
			best = best.stream().filter((at) -> isAbout(asked, this.titles.get(at).deadline())).toList();
		}
		return (best.size() == 1) ? OptionalInt.of(best.getFirst()) : OptionalInt.empty();
	}

	private List<Integer> mostNamed(Reading reading) {
		long[] counts = this.own.stream()
			.mapToLong((words) -> words.stream().filter((word) -> asks(reading, word)).count())
			.toArray();
		long most = IntStream.range(0, counts.length).mapToLong((at) -> counts[at]).max().orElse(0);
		List<Integer> best = new ArrayList<>();
		for (int at = 0; at < counts.length; at++) {
			if (counts[at] == most) {
				best.add(at);
			}
		}
		return best;
	}

	private boolean namedByWords(Reading reading) {
		return this.own.stream().anyMatch((words) -> words.stream().anyMatch((word) -> asks(reading, word)));
	}

	private static boolean asks(Reading reading, String word) {
		return reading.words().stream().anyMatch((asked) -> asked.equals(word) || isTypo(asked, word));
	}

	private static boolean isTypo(String asked, String word) {
		return asked.length() >= SHORTEST_TYPO && asked.charAt(0) == word.charAt(0)
				&& Math.abs(asked.length() - word.length()) <= 2
				&& Spelling.distance(asked, word) <= ((asked.length() < LONG) ? 1 : 2);
	}

	private boolean picksByNumber(Reading reading) {
		return !reading.amounts().isEmpty() && numbersDiffer();
	}

	private boolean picksByDay(Reading reading) {
		return reading.deadline() != null && daysDiffer();
	}

	private boolean numbersDiffer() {
		return this.titles.stream().map(TitleReading::amounts).distinct().count() > 1;
	}

	private boolean daysDiffer() {
		return this.titles.stream().map(TitleReading::deadline).filter(Objects::nonNull).distinct().count() > 1;
	}

	private static boolean meets(TitleReading title, Reading reading) {
		return title.amounts().stream().anyMatch((has) -> reading.amounts().stream().anyMatch(has::meets));
	}

	private static boolean isAbout(LocalDate asked, @Nullable LocalDate day) {
		return day != null && Math.abs(ChronoUnit.DAYS.between(asked, day)) <= 1;
	}

}
