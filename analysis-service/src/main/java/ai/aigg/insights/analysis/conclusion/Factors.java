package ai.aigg.insights.analysis.conclusion;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.analysis.coherence.Coherence;
import ai.aigg.insights.analysis.coherence.Coherence.Outcomes;
import ai.aigg.insights.analysis.coherence.Ladder;
import ai.aigg.insights.analysis.decision.Decision;
import ai.aigg.insights.analysis.estimate.Forecast;
import ai.aigg.insights.analysis.estimate.Opinion;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.schema.events.Recommendation;
import org.jspecify.annotations.Nullable;

/**
 * Says in short sentences what weighs: numbers and fixed words, and at most two sentences
 * of a model that passed every check; nothing that a stranger wrote.
 */
final class Factors {

	private static final int MOST = 5;

	private static final int MOST_OF_MODEL = 2;

	private static final BigDecimal DAY_MOVE = new BigDecimal("0.02");

	private static final BigDecimal WEEK_MOVE = new BigDecimal("0.05");

	private static final BigDecimal WIDE_SPREAD = new BigDecimal("0.03");

	private static final BigDecimal LITTLE = BigDecimal.valueOf(5_000);

	private static final BigDecimal MUCH = BigDecimal.valueOf(100_000);

	private final List<String> sentences = new ArrayList<>();

	private Factors() {
	}

	/**
	 * Collects the factors, weightiest first.
	 * @param market the market
	 * @param research the evidence
	 * @param opinion whose factors are shown, where there are any
	 * @param decision the decision
	 * @param now the moment of the analysis
	 * @return at most five sentences of at most 160 characters
	 */
	static List<String> of(Market market, Research research, Opinion opinion, Decision decision, Instant now) {
		Factors factors = new Factors();
		factors.resolution(market);
		factors.edge(decision);
		factors.forecast(opinion.forecast());
		factors.move(market.quote().dayChange(), DAY_MOVE, "day");
		factors.move(market.quote().weekChange(), WEEK_MOVE, "week");
		factors.spread(market.quote().spread());
		factors.coherence(Coherence.of(market, research));
		factors.money(market);
		factors.time(market.endDate(), now);
		factors.web(research);
		return factors.sentences.stream().limit(MOST).toList();
	}

	private void resolution(Market market) {
		if (market.resolving()) {
			this.sentences.add("An outcome is already proposed; the price reflects that.");
		}
	}

	private void edge(Decision decision) {
		BigDecimal best = decision.bestExpected();
		if (best == null) {
			this.sentences.add("The order book is not two-sided, so no trade can be priced.");
		}
		else if (decision.recommendation() == Recommendation.HOLD) {
			this.sentences.add("Best expected gain after costs: %s a share; %s needed.".formatted(Words.cents(best),
					Words.cents(decision.hurdle())));
		}
		else {
			this.sentences.add("Expected gain after costs: %s a share.".formatted(Words.cents(best)));
		}
	}

	private void forecast(@Nullable Forecast forecast) {
		if (forecast != null) {
			forecast.factors().stream().limit(MOST_OF_MODEL).forEach((factor) -> this.sentences.add(factor.text()));
		}
	}

	private void move(@Nullable BigDecimal change, BigDecimal least, String period) {
		if (change != null && change.abs().compareTo(least) >= 0) {
			this.sentences.add("Price %s %s in a %s.".formatted((change.signum() > 0) ? "rose" : "fell",
					Words.points(change), period));
		}
	}

	private void spread(@Nullable BigDecimal spread) {
		if (spread != null && spread.compareTo(WIDE_SPREAD) > 0) {
			this.sentences.add("Wide spread: %s.".formatted(Words.cents(spread)));
		}
	}

	private void coherence(Coherence coherence) {
		Outcomes outcomes = coherence.outcomes();
		if (outcomes != null && !outcomes.coherent()) {
			this.sentences.add("The event's %d open outcomes sum to %s cents, not 100.".formatted(outcomes.count(),
					Words.wholeCents(outcomes.sum())));
		}
		Ladder ladder = coherence.ladder();
		if (ladder != null && !ladder.coherent()) {
			this.sentences.add("The same question with another deadline is priced the wrong way round by %s."
				.formatted(Words.cents(ladder.violation())));
		}
	}

	private void money(Market market) {
		if (market.liquidity() == null || market.liquidity().compareTo(LITTLE) < 0) {
			this.sentences.add((market.liquidity() == null) ? "Liquidity is unknown."
					: "Thin market: %s of liquidity.".formatted(Words.dollars(market.liquidity())));
		}
		else if (market.volume24h() != null && market.volume24h().compareTo(MUCH) >= 0) {
			this.sentences.add("Busy market: %s traded in a day.".formatted(Words.dollars(market.volume24h())));
		}
	}

	private void time(@Nullable Instant end, Instant now) {
		if (end == null) {
			this.sentences.add("No end date.");
		}
		else if (end.isAfter(now)) {
			this.sentences.add("Ends in %s.".formatted(Words.time(Duration.between(now, end))));
		}
		else {
			this.sentences.add("Past its end date, still trading.");
		}
	}

	private void web(Research research) {
		int pages = research.webSources().size();
		this.sentences
			.add((pages == 0) ? "No web sources; market data only." : "Web sources at hand: %d.".formatted(pages));
	}

}
