package ai.aigg.insights.research.desk;

import java.math.BigDecimal;
import java.util.Optional;

import ai.aigg.insights.research.budget.Budget;
import ai.aigg.insights.research.budget.Reservation;
import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.evidence.MissingReason;
import ai.aigg.insights.research.evidence.ResearchProvider;
import ai.aigg.insights.research.evidence.ResearchType;
import ai.aigg.insights.research.market.Market;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Calls a provider within the budget.
 */
@Component
class PaidCall {

	private static final Logger log = LoggerFactory.getLogger(PaidCall.class);

	private static final int CENTS = 100;

	private final Budget budget;

	private final MeterRegistry meters;

	PaidCall(Budget budget, MeterRegistry meters) {
		this.budget = budget;
		this.meters = meters;
	}

	/**
	 * Asks a provider; one that costs money is not asked when there is none left.
	 * @param provider whom
	 * @param market about what
	 * @param type which time
	 * @return what came of it, still to be settled
	 */
	Receipt make(ResearchProvider provider, Market market, ResearchType type) {
		BigDecimal expected = provider.expectedCostUsd();
		if (expected.signum() == 0) {
			return new Receipt(ask(provider, market, type), () -> {
			});
		}
		Optional<Reservation> reservation = this.budget.reserve(expected);
		if (reservation.isEmpty()) {
			log.warn("{} is not asked about market {}: the day's money is spent", provider.name(), market.marketId());
			this.meters.counter("aigg.research.over.budget", "provider", provider.name()).increment();
			return new Receipt(new Evidence.Missing(MissingReason.OVER_BUDGET), () -> {
			});
		}
		Evidence evidence = ask(provider, market, type);
		return new Receipt(evidence, () -> this.budget.settle(reservation.get(), evidence.costUsd()));
	}

	private Evidence ask(ResearchProvider provider, Market market, ResearchType type) {
		Timer.Sample sample = Timer.start(this.meters);
		Evidence evidence = research(provider, market, type);
		String result = switch (evidence) {
			case Evidence.Found _ -> "found";
			case Evidence.Missing missing -> missing.reason().name();
		};
		sample.stop(this.meters.timer("aigg.research.provider", "provider", provider.name(), "result", result));
		this.meters.counter("aigg.research.cost.cents", "provider", provider.name())
			.increment(evidence.costUsd().doubleValue() * CENTS);
		return evidence;
	}

	private static Evidence research(ResearchProvider provider, Market market, ResearchType type) {
		try {
			return provider.research(market, type);
		}
		catch (RuntimeException ex) {
			// One provider's fault must not cost the evidence of the others.
			log.error("{} failed on market {}", provider.name(), market.marketId(), ex);
			return new Evidence.Missing(MissingReason.BROKEN);
		}
	}

	/**
	 * What a call brought.
	 *
	 * @param evidence what came of it
	 * @param bill settles the money set aside
	 */
	record Receipt(Evidence evidence, Runnable bill) {

		void settle() {
			this.bill.run();
		}

	}

}
