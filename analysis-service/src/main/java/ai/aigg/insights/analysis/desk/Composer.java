package ai.aigg.insights.analysis.desk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

import ai.aigg.insights.analysis.conclusion.Conclusions;
import ai.aigg.insights.analysis.decision.Decision;
import ai.aigg.insights.analysis.decision.DecisionRule;
import ai.aigg.insights.analysis.decision.Terms;
import ai.aigg.insights.analysis.estimate.Analyst;
import ai.aigg.insights.analysis.estimate.Estimate;
import ai.aigg.insights.analysis.estimate.Forecast;
import ai.aigg.insights.analysis.estimate.Opinion;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings.Book;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.forecast.Testimony;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes an analysis of an estimate: decision first, then the words for it.
 */
@Component
class Composer {

	private final Analyst analyst;

	private final DecisionRule rule;

	Composer(Analyst analyst, DecisionRule rule) {
		this.analyst = analyst;
		this.rule = rule;
	}

	/**
	 * Computes; the same of the same.
	 * @param inputs market and evidence
	 * @param testimony what models said
	 * @return empty when the market was never priced
	 */
	Optional<Analysis> compose(Case inputs, Testimony testimony) {
		return this.analyst.judge(inputs.market(), inputs.research(), inputs.at(), testimony)
			.map((opinion) -> compose(inputs, testimony, opinion));
	}

	private Analysis compose(Case inputs, Testimony testimony, Opinion opinion) {
		Market market = inputs.market();
		Decision decision = this.rule.decide(terms(market, inputs.research(), opinion, inputs.at()));
		BigDecimal displayed = market.quote().price();
		Probability price = (displayed != null) ? new Probability(displayed)
				: opinion.estimate().anchor().probability();
		return new Analysis(inputs, testimony, price, opinion, decision,
				Conclusions.of(market, price, inputs.research(), opinion, decision, inputs.at()));
	}

	private static Terms terms(Market market, Research research, Opinion opinion, Instant now) {
		Book book = research.market().book();
		Estimate estimate = opinion.estimate();
		Forecast forecast = opinion.forecast();
		return new Terms(estimate.probability(), estimate.standardDeviation(),
				(forecast != null) ? forecast.distance() : BigDecimal.ZERO, market.quote().bid(), market.quote().ask(),
				(book != null) ? book.bidDepth() : null, (book != null) ? book.askDepth() : null,
				Objects.requireNonNullElse(market.feeRate(), BigDecimal.ZERO),
				Objects.requireNonNullElse(market.liquidity(), BigDecimal.ZERO), timeLeft(market.endDate(), now),
				age(research.oldest(), now), age(market.quote().asOf(), now),
				market.rules().isStated() && !market.resolving(), market.acceptingOrders());
	}

	private static @Nullable Duration timeLeft(@Nullable Instant end, Instant now) {
		return (end != null) ? age(now, end) : null;
	}

	private static Duration age(Instant then, Instant now) {
		return then.isBefore(now) ? Duration.between(then, now) : Duration.ZERO;
	}

}
