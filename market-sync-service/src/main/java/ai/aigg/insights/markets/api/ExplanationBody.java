package ai.aigg.insights.markets.api;

import java.time.LocalDate;
import java.util.List;

import ai.aigg.insights.markets.matching.Explanation;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Why a text means one market and not another.
 *
 * @param understood the text as it was read: the post it answers, the text, the aliases
 * @param aliases what its aliases stand for
 * @param words the words that count
 * @param numbers the numbers it speaks of
 * @param deadline the last day it speaks of
 * @param years the years it speaks of
 * @param links slugs in it
 * @param asks whether anything is asked
 * @param method {@code link}, {@code meaning} or {@code words}
 * @param decision what a mention of these words would be answered with
 * @param marketId the market that is answered with
 * @param confidence how sure it is, 0 to 1
 * @param candidates the markets, best first
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
@JsonInclude(JsonInclude.Include.NON_NULL)
record ExplanationBody(String understood, List<String> aliases, List<String> words, List<String> numbers,
		@Nullable LocalDate deadline, List<Integer> years, List<String> links, boolean asks, String method,
		String decision, @Nullable String marketId, @Nullable Double confidence, List<Candidate> candidates) {

	ExplanationBody {
		candidates = List.copyOf(candidates);
	}

	static ExplanationBody of(Explanation from) {
		return new ExplanationBody(from.understood(), from.aliases(), from.words(), from.numbers(), from.deadline(),
				from.years(), from.links(), from.asks(), from.method(), from.decision(), from.marketId(),
				rounded(from.confidence()), from.candidates().stream().map(Candidate::of).toList());
	}

	private static @Nullable Double rounded(@Nullable Double value) {
		return (value != null) ? (Double) (Math.round(value * 1000) / 1000.0) : null;
	}

	/**
	 * A candidate.
	 *
	 * @param marketId Polymarket's id
	 * @param question its title
	 * @param eventSlug the last part of its event's address
	 * @param score comparable within one text
	 * @param cosine how much it resembles the text, -1 to 1
	 * @param reasons what its score is made of, the weightiest first
	 */
	@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Candidate(String marketId, String question, @Nullable String eventSlug, @Nullable Double score,
			@Nullable Double cosine, List<Reason> reasons) {

		static Candidate of(Explanation.Why why) {
			return new Candidate(why.marketId(), why.question(), why.eventSlug(), rounded(why.score()),
					rounded(why.cosine()), why.reasons().stream().map(Reason::of).toList());
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
	record Reason(String feature, @Nullable Double value, @Nullable Double contribution, String words) {

		static Reason of(Explanation.Reason reason) {
			return new Reason(reason.feature().name().toLowerCase(java.util.Locale.ROOT), rounded(reason.value()),
					rounded(reason.contribution()), reason.words());
		}

	}

}
