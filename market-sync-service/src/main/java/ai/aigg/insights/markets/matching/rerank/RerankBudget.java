package ai.aigg.insights.markets.matching.rerank;

import java.util.Optional;

import ai.aigg.insights.model.budget.Budget;
import ai.aigg.insights.model.budget.Reservation;
import ai.aigg.insights.model.client.ModelSettings;

/**
 * What the re-ranker may spend.
 *
 * @param budget the day's budget
 * @param model the model, which has prices
 */
record RerankBudget(Budget budget, ModelSettings model) {

	Optional<Reservation> reserve(int characters) {
		return this.budget.reserve(this.model.mostCost(characters));
	}

}
