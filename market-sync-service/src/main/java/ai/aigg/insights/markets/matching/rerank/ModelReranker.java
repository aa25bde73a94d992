package ai.aigg.insights.markets.matching.rerank;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import ai.aigg.insights.markets.matching.rerank.ChoiceProgram.Choice;
import ai.aigg.insights.model.budget.Reservation;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.model.client.ModelException;
import ai.aigg.insights.model.client.ProgramAnswer;
import ai.aigg.insights.model.client.ProgramCaller;
import io.micrometer.core.instrument.MeterRegistry;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Lets a model choose, within a budget.
 */
final class ModelReranker implements Reranker {

	private static final Logger logger = LoggerFactory.getLogger(ModelReranker.class);

	/** Room for the instructions around the inputs. */
	private static final int FRAME = 2_500;

	private final ChoiceProgram program = new ChoiceProgram();

	private final LanguageModel model;

	private final ProgramCaller caller;

	private final RerankBudget budget;

	private final MeterRegistry meters;

	ModelReranker(LanguageModel model, ProgramCaller caller, RerankBudget budget, MeterRegistry meters) {
		this.model = model;
		this.caller = caller;
		this.budget = budget;
		this.meters = meters;
	}

	@Override
	public boolean isOn() {
		return true;
	}

	@Override
	public Opinion choose(String question, List<String> candidates) {
		if (candidates.isEmpty()) {
			return new Opinion.Unknown("no candidates");
		}
		Opinion opinion = ask(question, candidates.subList(0, Math.min(candidates.size(), MOST_CANDIDATES)));
		this.meters.counter("aigg.matching.rerank", "outcome", outcome(opinion)).increment();
		return opinion;
	}

	private Opinion ask(String question, List<String> candidates) {
		ObjectNode inputs = this.program.inputs(question, candidates);
		Optional<Reservation> reservation = this.budget.reserve(inputs.toString().length() + FRAME);
		if (reservation.isEmpty()) {
			return new Opinion.Unknown("budget");
		}
		try {
			ProgramAnswer<Choice> answer = this.caller.askOnce("market-choice", this.model, this.program.predictor(),
					inputs, Choice.class);
			reservation.get().settle(answer.usage().costUsd());
			return opinion(answer.value(), candidates.size());
		}
		catch (ModelException ex) {
			reservation.get().settle(ex.usage().costUsd());
			logger.warn("No choice among {} markets: {}", candidates.size(), ex.getMessage());
			return new Opinion.Unknown(ex.getClass().getSimpleName().toLowerCase(Locale.ROOT));
		}
		catch (RuntimeException ex) {
			// A mistake of ours: the local answer must stand all the same.
			reservation.get().settle(null);
			logger.error("Choosing among {} markets failed", candidates.size(), ex);
			return new Opinion.Unknown("error");
		}
	}

	private static Opinion opinion(Choice choice, int candidates) {
		if (choice.choice().equals(ChoiceProgram.NONE)) {
			return new Opinion.NoneFits();
		}
		int number = Integer.parseInt(choice.choice());
		return (number <= candidates) ? new Opinion.Chosen(number - 1) : new Opinion.Unknown("invented");
	}

	private static String outcome(Opinion opinion) {
		return switch (opinion) {
			case Opinion.Chosen chosen -> "chosen";
			case Opinion.NoneFits none -> "none";
			case Opinion.Unknown unknown -> unknown.reason();
		};
	}

}
