package ai.aigg.insights.analysis.programs;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.atomic.AtomicInteger;

import ai.aigg.insights.model.budget.BudgetSettings;
import ai.aigg.insights.model.budget.DailyBudget;
import ai.aigg.insights.model.budget.Reservation;
import ai.aigg.insights.model.client.AnswerForm;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.model.client.ModelAnswer;
import ai.aigg.insights.model.client.ModelException;
import ai.aigg.insights.model.client.ModelRequest;
import ai.aigg.insights.model.client.ModelSettings;
import org.jspecify.annotations.Nullable;

/**
 * A model that is asked only as long as the command may spend something.
 */
final class MeteredModel implements LanguageModel {

	private static final int MOST_FAILURES_IN_A_ROW = 10;

	private final LanguageModel model;

	private final ModelSettings settings;

	private final Limits limits;

	private final DailyBudget budget;

	private final AtomicInteger calls = new AtomicInteger();

	private final AtomicInteger failures = new AtomicInteger();

	MeteredModel(LanguageModel model, ModelSettings settings, Limits limits) {
		this.model = model;
		this.settings = settings;
		this.limits = limits;
		// The command's own day, which has no midnight.
		this.budget = new DailyBudget(new BudgetSettings(limits.calls(), limits.usd(), limits.usd()),
				Clock.fixed(Instant.EPOCH, ZoneOffset.UTC));
	}

	@Override
	public AnswerForm form() {
		return this.model.form();
	}

	@Override
	public ModelAnswer ask(ModelRequest request) {
		Reservation reservation = this.budget.reserve(this.settings.mostCost(request.length()))
			.orElseThrow(() -> new ProgramProblem(
					"The limit is reached: %d of %d calls and %s of %s US dollars are spent or reserved".formatted(
							calls(), this.limits.calls(), usd().toPlainString(), this.limits.usd().toPlainString())));
		this.calls.incrementAndGet();
		BigDecimal cost = null;
		try {
			ModelAnswer answer = this.model.ask(request);
			cost = answer.usage().costUsd();
			this.failures.set(0);
			return answer;
		}
		catch (ModelException ex) {
			cost = ex.usage().costUsd();
			giveUpWhereNothingHelps(ex);
			throw ex;
		}
		finally {
			reservation.settle(cost);
		}
	}

	int calls() {
		return this.calls.get();
	}

	BigDecimal usd() {
		return this.budget.spentUsd();
	}

	private void giveUpWhereNothingHelps(ModelException failure) {
		if (failure instanceof ModelException.OutOfCredit
				|| this.failures.incrementAndGet() >= MOST_FAILURES_IN_A_ROW) {
			throw new ProgramProblem("The model does not answer: %s".formatted(message(failure)), failure);
		}
	}

	private static @Nullable String message(ModelException failure) {
		return failure.getMessage();
	}

}
