package ai.aigg.insights.markets.matching.text;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * What the title of a market says.
 *
 * @param words its words
 * @param amounts the numbers it speaks of
 * @param deadline the last day it speaks of, or {@code null}
 * @param years the years it speaks of
 */
public record TitleReading(List<String> words, List<Amount> amounts, @Nullable LocalDate deadline, Set<Integer> years) {

	public TitleReading {
		words = List.copyOf(words);
		years = Set.copyOf(years);
		amounts = List.copyOf(amounts);
	}

}
