package ai.aigg.insights.analysis.forecast;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.kit.kafka.LogContext;
import ai.aigg.insights.kit.text.VisibleText;
import ai.aigg.insights.model.budget.Reservation;
import ai.aigg.insights.model.client.LanguageModel;
import ai.aigg.insights.model.client.ModelException;
import ai.aigg.insights.model.client.ProgramAnswer;
import ai.aigg.insights.model.client.ProgramCaller;
import ai.aigg.insights.model.client.Usage;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.databind.node.ObjectNode;

/**
 * Asks one model several times at once, pays for each answer and records it.
 */
public final class Panel {

	private static final Logger log = LoggerFactory.getLogger(Panel.class);

	/** What the adapter writes around the inputs, a little more than that. */
	private static final int FRAME = 6_000;

	/** A wrong answer is asked for once more. */
	private static final BigDecimal CALLS = BigDecimal.TWO;

	private static final int LONGEST_MODEL = 100;

	private final LanguageModel model;

	private final ProgramCaller caller;

	private final ForecastProgram program;

	private final PanelSettings settings;

	private final MeterRegistry meters;

	/**
	 * Sits down.
	 * @param model whom to ask
	 * @param caller how
	 * @param program what
	 * @param settings how often and how long
	 * @param meters counts answers and what was missing
	 */
	public Panel(LanguageModel model, ProgramCaller caller, ForecastProgram program, PanelSettings settings,
			MeterRegistry meters) {
		this.model = model;
		this.caller = caller;
		this.program = program;
		this.settings = settings;
		this.meters = meters;
	}

	/**
	 * Asks; takes until the deadline at most.
	 * @param market what it is about
	 * @param research what a model may read
	 * @param now the moment of the analysis
	 * @param effort how much may be done
	 * @return what was said, or why nothing was
	 */
	public Testimony hear(Market market, Research research, Instant now, Effort effort) {
		Witness witness = new Witness(this.settings.endpoint().model(), this.settings.endpoint().temperature(),
				this.program.name());
		Evidence evidence = Evidence.of(research);
		if (evidence.isEmpty()) {
			return new Testimony(witness, List.of(), ModelOut.NO_EVIDENCE);
		}
		List<Sample> samples = new ArrayList<>(effort.kept());
		List<Callable<Outcome>> tasks = IntStream.rangeClosed(1, effort.samples())
			.filter((number) -> effort.kept().stream().noneMatch((kept) -> kept.number() == number))
			.<Callable<Outcome>>mapToObj(
					(number) -> () -> ask(number, this.program.inputs(market, evidence, now), effort))
			.toList();
		ModelOut out = null;
		for (Outcome outcome : all(tasks)) {
			Optional.ofNullable(outcome.sample()).ifPresent(samples::add);
			out = (out != null) ? out : outcome.out();
		}
		if (!samples.isEmpty()) {
			return new Testimony(witness, samples, null);
		}
		log.warn("No model forecasts: {}", out);
		return new Testimony(witness, List.of(), Objects.requireNonNullElse(out, ModelOut.TIMED_OUT));
	}

	private List<Outcome> all(List<Callable<Outcome>> tasks) {
		ExecutorService threads = Executors.newThreadPerTaskExecutor(Thread.ofVirtual().name("sample-", 0).factory());
		try {
			List<Outcome> outcomes = new ArrayList<>();
			for (Future<Outcome> future : threads.invokeAll(tasks.stream().map(LogContext::carry).toList(),
					this.settings.deadline().toMillis(), TimeUnit.MILLISECONDS)) {
				outcomes.add(outcome(future));
			}
			return outcomes;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while a model was asked", ex);
		}
		finally {
			threads.shutdownNow();
		}
	}

	private Outcome outcome(Future<Outcome> future) throws InterruptedException {
		try {
			return future.get();
		}
		catch (CancellationException ex) {
			return missed(ModelOut.TIMED_OUT);
		}
		catch (ExecutionException ex) {
			// Ours, not the model's: the job is tried again.
			throw new IllegalStateException("A model was asked in a way that fails", ex.getCause());
		}
	}

	private Outcome ask(int number, ObjectNode inputs, Effort effort) {
		BigDecimal most = this.settings.endpoint().mostCost(inputs.toString().length() + FRAME);
		Optional<Reservation> reservation = effort.budget().reserve((most != null) ? most.multiply(CALLS) : null);
		if (reservation.isEmpty()) {
			return missed(ModelOut.BUDGET);
		}
		// What is not known to be free has been paid for.
		BigDecimal cost = null;
		try {
			ProgramAnswer<ForecastAnswer> answer = this.caller.ask(ForecastProgram.NAME, this.model,
					this.program.predictor(), inputs, ForecastAnswer.class);
			cost = answer.usage().costUsd();
			return kept(number, answer, effort);
		}
		catch (ModelException ex) {
			cost = ex.usage().costUsd();
			return missed(ModelOut.of(ex));
		}
		finally {
			reservation.get().settle(cost);
		}
	}

	private Outcome kept(int number, ProgramAnswer<ForecastAnswer> answer, Effort effort) {
		if (answer.text().length() > Sample.LONGEST) {
			return missed(ModelOut.MALFORMED);
		}
		Usage usage = answer.usage();
		// PostgreSQL's text has no character 0.
		Sample sample = new Sample(number, answer.text().replace("\0", ""), this.model.form(),
				VisibleText.line(answer.model(), LONGEST_MODEL), answer.corrected(), usage.inputTokens(),
				usage.outputTokens(),
				(usage.costUsd() != null) ? usage.costUsd().setScale(6, RoundingMode.CEILING) : null);
		effort.keeper().accept(sample);
		this.meters.counter("aigg.analysis.samples", "outcome", "ANSWERED").increment();
		return new Outcome(sample, null);
	}

	private Outcome missed(ModelOut out) {
		this.meters.counter("aigg.analysis.samples", "outcome", out.name()).increment();
		return new Outcome(null, out);
	}

	/**
	 * How one call ended.
	 *
	 * @param sample the answer, or {@code null}
	 * @param out why there is none, or {@code null}
	 */
	private record Outcome(@Nullable Sample sample, @Nullable ModelOut out) {
	}

}
