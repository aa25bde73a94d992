package ai.aigg.insights.analysis.forecast;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.model.client.ProgramCaller;
import ai.aigg.insights.model.program.Predictor;
import ai.aigg.insights.model.program.Signature;

/**
 * What recorded answers say: the same words always say the same.
 *
 * @param probabilities of the samples, by number
 * @param baseRates of the samples, by number
 * @param factors those that may be shown, of the samples in turn
 */
public record Reading(List<Double> probabilities, List<Double> baseRates, List<CitedFactor> factors) {

	public Reading {
		probabilities = List.copyOf(probabilities);
		baseRates = List.copyOf(baseRates);
		factors = List.copyOf(factors);
	}

	/**
	 * Reads what was said.
	 * @param testimony recorded answers
	 * @param market what it is about
	 * @param research what the model was shown
	 * @return nothing of a testimony without samples
	 * @throws ai.aigg.insights.model.program.AnswerFormatException when a recorded answer
	 * no longer fits the program
	 */
	public static Reading of(Testimony testimony, Market market, Research research) {
		Signature signature = ForecastProgram.signatures().values().iterator().next();
		List<ForecastAnswer> answers = testimony.samples()
			.stream()
			.map((sample) -> ProgramCaller.read(sample.answer(), sample.form(), Predictor.of(signature),
					ForecastAnswer.class))
			.toList();
		FactorCheck check = new FactorCheck(Evidence.of(research),
				Stream.of(market.question(), market.outcome(), market.rules().text()).toList());
		List<CitedFactor> factors = new ArrayList<>();
		for (ForecastAnswer answer : answers) {
			answer.factors()
				.stream()
				.flatMap((factor) -> check.clean(factor).stream())
				.filter((factor) -> factors.stream().noneMatch((known) -> known.source() == factor.source()))
				.forEach(factors::add);
		}
		return new Reading(answers.stream().map(ForecastAnswer::probability).toList(),
				answers.stream().map(ForecastAnswer::baseRate).toList(),
				factors.stream().limit(ForecastAnswer.MOST_FACTORS).toList());
	}

}
