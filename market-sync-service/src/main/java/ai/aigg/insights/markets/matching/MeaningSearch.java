package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import ai.aigg.insights.markets.matching.decision.Decision;
import ai.aigg.insights.markets.matching.decision.Verdict;
import ai.aigg.insights.markets.matching.ranking.Basis;
import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.ranking.Weights;
import ai.aigg.insights.markets.matching.rerank.Opinion;
import ai.aigg.insights.markets.matching.rerank.Reranker;
import ai.aigg.insights.markets.matching.text.Reading;

import org.springframework.stereotype.Component;

/**
 * Finds open markets by what a question says, and decides which are meant.
 */
@Component
class MeaningSearch {

	private final Engine engine;

	private final OpenMarkets markets;

	private final Reranker reranker;

	private final Map<Basis, Decision> decisions = new EnumMap<>(Basis.class);

	MeaningSearch(Engine engine, OpenMarkets markets, Reranker reranker) {
		this.engine = engine;
		this.markets = markets;
		this.reranker = reranker;
		for (Basis basis : Basis.values()) {
			this.decisions.put(basis, new Decision(Weights.load(basis)));
		}
	}

	/**
	 * Matches a question.
	 * @param reading what was understood of it
	 * @param askedAt when it was asked
	 * @param limit the most markets to name when none is meant
	 * @return what it came to
	 */
	Match match(Reading reading, Instant askedAt, int limit) {
		Ranking ranking = this.engine.rank(reading, askedAt);
		Answers answers = answers(ranking);
		return match(answers, verdict(ranking, answers), limit);
	}

	/**
	 * Matches a question and lets a model choose among the candidates; the local answer
	 * stands when it says nothing. Takes seconds.
	 * @param reading what was understood of it
	 * @param askedAt when it was asked
	 * @param limit the most markets to name when none is meant
	 * @return what it came to
	 */
	Match review(Reading reading, Instant askedAt, int limit) {
		Ranking ranking = this.engine.rank(reading, askedAt);
		Answers answers = answers(ranking);
		List<String> titles = answers.ranked().stream().map((each) -> each.listing().title()).toList();
		return match(answers, switch (this.reranker.choose(reading.plain(), titles)) {
			case Opinion.Chosen(int index) -> new Verdict.Sure(answers.ranked().get(index));
			case Opinion.NoneFits() -> new Verdict.NoMarket();
			case Opinion.Unknown _ -> verdict(ranking, answers);
		}, limit);
	}

	private Verdict verdict(Ranking ranking, Answers answers) {
		return Objects.requireNonNull(this.decisions.get(ranking.basis())).of(answers.ranked(), ranking.reading());
	}

	private Answers answers(Ranking ranking) {
		Map<String, OpenMarket> open = this.markets
			.byId(ranking.candidates().stream().map((each) -> each.listing().id()).toList());
		// Those that have closed since the index was made are no candidates.
		return new Answers(open,
				ranking.candidates().stream().filter((each) -> open.containsKey(each.listing().id())).toList(),
				ranking.confidence());
	}

	private Match match(Answers answers, Verdict verdict, int limit) {
		return switch (verdict) {
			case Verdict.Sure(Ranked market) -> Match.Matched.surely(answers.choice(market).market());
			case Verdict.Doubtful(Ranked market, Ranked runnerUp) ->
				new Match.Matched(answers.choice(market).market(), answers.choice(runnerUp));
			case Verdict.Choices(List<Ranked> choices) ->
				new Match.Several(choices.stream().map(answers::choice).toList());
			case Verdict.WholeEvent(List<Ranked> outcomes) -> event(answers, outcomes);
			case Verdict.NoMarket() ->
				new Match.NoMarket(answers.ranked().stream().limit(limit).map(answers::choice).toList());
		};
	}

	/** The event, or its likeliest market when Polymarket knows no such event. */
	private Match event(Answers answers, List<Ranked> outcomes) {
		String event = answers.market(outcomes.getFirst()).event();
		List<OpenMarket> found = (event != null) ? this.markets.ofEvent(event) : List.of();
		return (found.size() > 1) ? EventAnswers.whole(found, answers.confidence())
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
