package ai.aigg.insights.markets.matching;

import java.time.LocalDate;
import java.util.List;

import ai.aigg.insights.markets.matching.ranking.Feature;
import org.jspecify.annotations.Nullable;

/**
 * Why a text means one market and not another.
 *
 * @param understood the text as it was read, that of the post it answers before it, what
 * its aliases stand for behind it
 * @param aliases what its aliases stand for
 * @param words the words that count
 * @param numbers the numbers it speaks of, {@code low} or {@code low-high}
 * @param deadline the last day it speaks of, or {@code null}
 * @param years the years it speaks of
 * @param links slugs in it
 * @param asks whether anything is asked
 * @param method {@code link}, {@code meaning} or {@code words}
 * @param decision what a mention of these words would be answered with
 * @param marketId the market that is answered with, or {@code null}
 * @param confidence how sure it is, 0 to 1; {@code null} where it is not known
 * @param candidates the markets, best first
 */
public record Explanation(String understood, List<String> aliases, List<String> words, List<String> numbers,
		@Nullable LocalDate deadline, List<Integer> years, List<String> links, boolean asks, String method,
		String decision, @Nullable String marketId, @Nullable Double confidence, List<Why> candidates) {

	public Explanation {
		aliases = List.copyOf(aliases);
		words = List.copyOf(words);
		numbers = List.copyOf(numbers);
		years = List.copyOf(years);
		links = List.copyOf(links);
		candidates = List.copyOf(candidates);
	}

	/**
	 * A candidate.
	 *
	 * @param marketId Polymarket's id
	 * @param question its title; hostile
	 * @param eventSlug the last part of its event's address, or {@code null}
	 * @param score sum of what speaks for and against it; comparable within one text
	 * @param cosine how much it resembles the text, -1 to 1; {@code null} by words alone
	 * @param reasons what its score is made of, the weightiest first
	 */
	public record Why(String marketId, String question, @Nullable String eventSlug, double score,
			@Nullable Double cosine, List<Reason> reasons) {

		public Why {
			reasons = List.copyOf(reasons);
		}

	}

	/**
	 * Something that speaks for or against a market.
	 *
	 * @param feature what was looked at
	 * @param value what was found
	 * @param contribution what it adds to the score
	 * @param words the same for people
	 */
	public record Reason(Feature feature, double value, double contribution, String words) {
	}

}
