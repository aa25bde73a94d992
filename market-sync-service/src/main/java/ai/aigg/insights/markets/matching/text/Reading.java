package ai.aigg.insights.markets.matching.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What was understood of a text.
 *
 * @param plain the cleaned text, that of the post it answers before it
 * @param expanded the same with what its aliases stand for
 * @param words its words, those of the aliases included
 * @param ownWords the words of the text alone
 * @param amounts the numbers it speaks of
 * @param deadline the last day it speaks of, or {@code null}
 * @param years the years it speaks of
 * @param names what it calls by name: for each the words of which one must stand in a
 * title about it
 * @param open whether it asks which of several, and not whether
 * @param requests whether it wants something else than a price
 * @param personal whether it speaks of its writer
 * @param links links and slugs in it
 */
public record Reading(String plain, String expanded, List<String> words, List<String> ownWords, List<Amount> amounts,
		@Nullable LocalDate deadline, Set<Integer> years, List<Set<String>> names, boolean open, boolean requests,
		boolean personal, List<MarketLink> links) {

	public Reading {
		words = List.copyOf(words);
		ownWords = List.copyOf(ownWords);
		amounts = List.copyOf(amounts);
		years = Set.copyOf(years);
		names = List.copyOf(names);
		links = List.copyOf(links);
	}

	/**
	 * Whether there is anything to search for.
	 * @return false for a text that is empty but for chatter
	 */
	public boolean asks() {
		return this.words.stream().anyMatch((word) -> word.codePoints().anyMatch(Character::isLetter));
	}

}
