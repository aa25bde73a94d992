package ai.aigg.insights.markets.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds open markets by the words of a question (RATIONALE.md says how well).
 */
@Component
class WordSearch {

	private static final int NEAREST = 3;

	private final QuestionReader reader = new QuestionReader(Wordlists.load());

	private final Vocabularies vocabularies;

	private final Candidates candidates;

	private final MatchSettings settings;

	private final Clock clock;

	WordSearch(Vocabularies vocabularies, Candidates candidates, MatchSettings settings, Clock clock) {
		this.vocabularies = vocabularies;
		this.candidates = candidates;
		this.settings = settings;
		this.clock = clock;
	}

	Match match(String text, @Nullable String context, Instant askedAt) {
		List<Term> terms = this.reader.read(text, context, askedAt);
		if (terms.isEmpty()) {
			return new Match.NoQuestion();
		}
		List<MarketHit> hits = find(terms, Filter.NONE, NEAREST, askedAt);
		return (!hits.isEmpty() && hits.getFirst().score() >= this.settings.threshold())
				? Match.Matched.surely(hits.getFirst())
				: new Match.NoMarket(hits.stream().map((hit) -> new Choice(hit, null)).toList());
	}

	List<MarketHit> find(String text, @Nullable String context, Instant askedAt, int limit) {
		return find(this.reader.read(text, context, askedAt), Filter.NONE, limit, askedAt);
	}

	/**
	 * Searches open markets.
	 * @param text what to search for; a thousand characters of it are read
	 * @param filter which markets to search
	 * @param limit the most markets to return
	 * @return the best ones first
	 */
	List<MarketHit> search(String text, Filter filter, int limit) {
		Instant now = this.clock.instant();
		return find(this.reader.read(text, null, now), filter, limit, now);
	}

	private List<MarketHit> find(List<Term> terms, Filter filter, int limit, Instant now) {
		if (terms.isEmpty()) {
			return List.of();
		}
		Vocabulary vocabulary = this.vocabularies.current();
		List<Wanted> wanted = this.candidates.stem(terms, vocabulary);
		Scorer scorer = new Scorer(wanted, vocabulary, now);
		return this.candidates.find(wanted, vocabulary, filter)
			.stream()
			.map((market) -> new MarketHit(market.id(), market.question(), market.probability(), scorer.score(market)))
			.sorted(Comparator.comparingDouble(MarketHit::score).reversed())
			.limit(limit)
			.toList();
	}

}
