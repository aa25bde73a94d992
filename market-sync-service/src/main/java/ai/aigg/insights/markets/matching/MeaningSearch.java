package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

import ai.aigg.insights.markets.matching.decision.Decision;
import ai.aigg.insights.markets.matching.decision.Verdict;
import ai.aigg.insights.markets.matching.embedding.Embedder;
import ai.aigg.insights.markets.matching.ranking.PackedVector;
import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.ranking.Ranker;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.upkeep.LiveIndex;

import org.springframework.stereotype.Component;

/**
 * Finds open markets by what a question means.
 */
@Component
class MeaningSearch {

	private final LiveIndex index;

	private final OpenMarkets markets;

	private final Ranker ranker;

	private final Decision decision;

	MeaningSearch(LiveIndex index, OpenMarkets markets) {
		Weights weights = Weights.load();
		this.index = index;
		this.markets = markets;
		this.ranker = new Ranker(weights);
		this.decision = new Decision(weights);
	}

	/**
	 * Matches a question.
	 * @param reading what was understood of it
	 * @param askedAt when it was asked
	 * @param limit the most markets to name when none is meant
	 * @return what it came to; empty as long as there is no index
	 */
	Optional<Match> match(Reading reading, Instant askedAt, int limit) {
		return this.index.current().map((search) -> match(search, reading, askedAt, limit));
	}

	private Match match(LiveIndex.Searchable search, Reading reading, Instant askedAt, int limit) {
		PackedVector vector = PackedVector.of(search.models().question(reading.expanded()), Embedder.MODELS);
		List<Ranked> all = this.ranker.rank(reading, vector, askedAt.atZone(ZoneOffset.UTC).toLocalDate(),
				search.index());
		Map<String, OpenMarket> open = this.markets.byId(all.stream().map((each) -> each.listing().id()).toList());
		// Those that have closed since the index was made are no candidates.
		List<Ranked> ranked = all.stream().filter((each) -> open.containsKey(each.listing().id())).toList();
		Answers answers = new Answers(open, ranked, this.ranker.confidence(ranked, reading));
		return switch (this.decision.of(ranked, reading)) {
			case Verdict.Sure(Ranked market) -> Match.Matched.surely(answers.choice(market).market());
			case Verdict.Doubtful(Ranked market, Ranked runnerUp) ->
				new Match.Matched(answers.choice(market).market(), answers.choice(runnerUp));
			case Verdict.Choices(List<Ranked> choices) ->
				new Match.Several(choices.stream().map(answers::choice).toList());
			case Verdict.WholeEvent(List<Ranked> outcomes) -> event(answers, outcomes);
			case Verdict.NoMarket() -> new Match.NoMarket(ranked.stream().limit(limit).map(answers::choice).toList());
		};
	}

	/** The event, or its likeliest market when Polymarket knows no such event. */
	private Match event(Answers answers, List<Ranked> outcomes) {
		String event = answers.market(outcomes.getFirst()).event();
		List<OpenMarket> markets = (event != null) ? this.markets.ofEvent(event) : List.of();
		return (markets.size() > 1) ? EventAnswers.whole(markets, answers.confidence())
				: new Match.Matched(answers.choice(outcomes.getFirst()).market(), answers.choice(outcomes.get(1)));
	}

	/**
	 * Makes answers of candidates.
	 *
	 * @param open the open markets among them
	 * @param ranked the candidates, best first
	 * @param confidence how sure the first one is
	 */
	private record Answers(Map<String, OpenMarket> open, List<Ranked> ranked, double confidence) {

		OpenMarket market(Ranked candidate) {
			return Objects.requireNonNull(this.open.get(candidate.listing().id()));
		}

		Choice choice(Ranked candidate) {
			return market(candidate)
				.choice(this.confidence * Math.exp(candidate.score() - this.ranked.getFirst().score()));
		}

	}

}
