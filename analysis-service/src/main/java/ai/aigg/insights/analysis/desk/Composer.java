package ai.aigg.insights.analysis.desk;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;

import ai.aigg.insights.analysis.conclusion.Conclusions;
import ai.aigg.insights.analysis.decision.Decision;
import ai.aigg.insights.analysis.decision.DecisionRule;
import ai.aigg.insights.analysis.decision.Terms;
import ai.aigg.insights.analysis.estimate.Estimate;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings.Book;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Makes an analysis of an estimate: decision first, then the words for it.
 */
@Component
class Composer {

	private final DecisionRule rule;

	private final Ids ids;

	Composer(DecisionRule rule, Ids ids) {
		this.rule = rule;
		this.ids = ids;
	}

	Analysis compose(Market market, Research research, Estimate estimate, Instant now) {
		Decision decision = this.rule.decide(terms(market, research, estimate, now));
		BigDecimal displayed = market.quote().price();
		Probability price = (displayed != null) ? new Probability(displayed) : estimate.anchor().probability();
		return new Analysis(this.ids.next(), now, market, price, research, estimate, decision,
				Conclusions.of(market, price, research, estimate, decision, now));
	}

	private static Terms terms(Market market, Research research, Estimate estimate, Instant now) {
		Book book = research.market().book();
		return new Terms(estimate.probability(), estimate.standardDeviation(), BigDecimal.ZERO, market.quote().bid(),
				market.quote().ask(), (book != null) ? book.bidDepth() : null, (book != null) ? book.askDepth() : null,
				Objects.requireNonNullElse(market.feeRate(), BigDecimal.ZERO),
				Objects.requireNonNullElse(market.liquidity(), BigDecimal.ZERO), timeLeft(market.endDate(), now),
				age(research.oldest(), now), age(market.quote().asOf(), now), market.hasRules() && !market.resolving(),
				market.acceptingOrders());
	}

	private static @Nullable Duration timeLeft(@Nullable Instant end, Instant now) {
		return (end != null) ? age(now, end) : null;
	}

	private static Duration age(Instant then, Instant now) {
		return then.isBefore(now) ? Duration.between(then, now) : Duration.ZERO;
	}

}
