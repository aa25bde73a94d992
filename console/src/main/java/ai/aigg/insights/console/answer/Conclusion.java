package ai.aigg.insights.console.answer;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import org.jspecify.annotations.Nullable;

/**
 * An analysis with its conclusion: what was answered, and what it rests on.
 *
 * @param id its row
 * @param archived whether it is in the archive
 * @param market the market's row
 * @param madeFor the question that it was made for; others share it
 * @param at when it was made
 * @param numbers price, estimate and interval
 * @param recommendation what the rule says
 * @param decision why
 * @param shifts what moved the estimate away from the price
 * @param making who estimated, and what it cost
 * @param confidence how good the evidence is, 0 to 1, or {@code null}
 * @param text the conclusion, or {@code null}
 * @param sentiment on which side of the price we are, or {@code null}
 * @param factors what weighs most; hostile
 * @param missing providers that brought nothing
 * @param research rows of evidence, best first
 */
record Conclusion(UUID id, boolean archived, UUID market, UUID madeFor, Instant at, Numbers numbers,
		String recommendation, Ruling decision, List<Shift> shifts, Making making, @Nullable BigDecimal confidence,
		@Nullable String text, @Nullable String sentiment, List<String> factors, List<String> missing,
		List<UUID> research) {

	Conclusion {
		shifts = List.copyOf(shifts);
		factors = List.copyOf(factors);
		missing = List.copyOf(missing);
		research = List.copyOf(research);
	}

	/**
	 * What all numbers are about.
	 *
	 * @param outcome the outcome that they speak of, or {@code null}; hostile
	 * @param price the market's
	 * @param estimate ours
	 * @param low lower end of the 80 % interval, or {@code null}
	 * @param high upper end, or {@code null}
	 */
	record Numbers(@Nullable String outcome, BigDecimal price, BigDecimal estimate, @Nullable BigDecimal low,
			@Nullable BigDecimal high) {
	}

	/**
	 * What the decision rule found.
	 *
	 * @param reason the first gate that failed, or {@code null}
	 * @param expectedYes expected value of the first outcome, dollars per share, or
	 * {@code null}
	 * @param expectedNo of the other one, or {@code null}
	 * @param hurdle what it has to reach, or {@code null}
	 * @param gates every condition
	 */
	record Ruling(@Nullable String reason, @Nullable BigDecimal expectedYes, @Nullable BigDecimal expectedNo,
			@Nullable BigDecimal hurdle, List<Gate> gates) {

		Ruling {
			gates = List.copyOf(gates);
		}

	}

	/**
	 * A condition of a trade.
	 *
	 * @param name its name
	 * @param meaning when it passes
	 * @param value what was found, or {@code null} when it is unknown
	 * @param limit the least or the most that passes, or {@code null}
	 * @param passed whether it passes
	 */
	record Gate(String name, String meaning, @Nullable BigDecimal value, @Nullable BigDecimal limit, boolean passed) {
	}

	/**
	 * What moved an estimate.
	 *
	 * @param name what
	 * @param logOdds how much
	 */
	record Shift(String name, double logOdds) {
	}

	/**
	 * How an analysis was made.
	 *
	 * @param analyst who estimated
	 * @param model the models that answered, or {@code null}
	 * @param modelOut why no model spoke, or {@code null}
	 * @param program the prompt with its version, or {@code null}
	 * @param samples how many answers of models
	 * @param tokens of all of them, or {@code null}
	 * @param cost US dollars
	 * @param millis how long it took, or {@code null}
	 */
	record Making(String analyst, @Nullable String model, @Nullable String modelOut, @Nullable String program,
			int samples, @Nullable Integer tokens, BigDecimal cost, @Nullable Integer millis) {
	}

}
