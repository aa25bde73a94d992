package ai.aigg.insights.analysis.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.analysis.coherence.Coherence;
import ai.aigg.insights.analysis.conclusion.Confidence;
import ai.aigg.insights.analysis.decision.Decision;
import ai.aigg.insights.analysis.estimate.Estimate;
import ai.aigg.insights.analysis.estimate.Forecast;
import ai.aigg.insights.analysis.estimate.Opinion;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.analysis.evidence.MarketFindings;
import ai.aigg.insights.analysis.evidence.Quote;
import ai.aigg.insights.analysis.evidence.Research;
import ai.aigg.insights.analysis.forecast.ModelOut;
import ai.aigg.insights.analysis.forecast.Sample;
import ai.aigg.insights.analysis.forecast.Testimony;
import ai.aigg.insights.analysis.forecast.Witness;
import ai.aigg.insights.analysis.forecast.Witness.PromptName;
import org.jspecify.annotations.Nullable;

/**
 * The whole output with all inputs, enough to run it again:
 * {@code analysis.analysis_result}.
 *
 * @param analyst who estimated
 * @param model the models that answered, or absent
 * @param modelAsked the model as configured, or absent
 * @param temperature of the model, or absent
 * @param program the prompt, or absent
 * @param modelOut why no model spoke though one is configured, or absent
 * @param usage what models used
 * @param parameters what shaped the estimate
 * @param market what the market looked like
 * @param research what the evidence was
 * @param estimate the estimate with its parts
 * @param forecast what a model forecast, or absent
 * @param coherence how the price fits to those of its event
 * @param decision the decision with every gate
 * @param confidence how good the evidence is, with its parts
 */
record AnalysisResult(String analyst, @Nullable String model, @Nullable String modelAsked, @Nullable Double temperature,
		@Nullable PromptName program, @Nullable ModelOut modelOut, ModelUsage usage, Map<String, Double> parameters,
		MarketState market, ResearchState research, Estimate estimate, @Nullable Forecast forecast, Coherence coherence,
		Decision decision, Confidence confidence) {

	static AnalysisResult of(Analysis analysis) {
		Opinion opinion = analysis.opinion();
		Case inputs = analysis.inputs();
		Testimony testimony = analysis.testimony();
		Witness witness = testimony.witness();
		return new AnalysisResult(opinion.analyst(), (opinion.forecast() != null) ? opinion.analyst() : null,
				(witness != null) ? witness.model() : null, (witness != null) ? witness.temperature() : null,
				(witness != null) ? witness.program() : null, opinion.modelOut(), ModelUsage.of(testimony),
				opinion.parameters(), MarketState.of(inputs.market()), ResearchState.of(inputs.research()),
				opinion.estimate(), opinion.forecast(), Coherence.of(inputs.market(), inputs.research()),
				analysis.decision(), analysis.conclusion().confidence());
	}

	/**
	 * What models used.
	 *
	 * @param samples how many answers
	 * @param corrected how many had to be asked for twice
	 * @param inputTokens tokens sent
	 * @param outputTokens tokens answered
	 * @param costUsd US dollars, as far as prices are known
	 */
	record ModelUsage(int samples, int corrected, int inputTokens, int outputTokens, BigDecimal costUsd) {

		static ModelUsage of(Testimony testimony) {
			List<Sample> samples = testimony.samples();
			return new ModelUsage(samples.size(), (int) samples.stream().filter(Sample::corrected).count(),
					samples.stream().mapToInt(Sample::inputTokens).sum(),
					samples.stream().mapToInt(Sample::outputTokens).sum(), testimony.costUsd().stripTrailingZeros());
		}

	}

	/**
	 * What the market looked like.
	 *
	 * @param outcome the outcome that all numbers speak of; hostile
	 * @param quote its prices
	 * @param spread dollars per share, or {@code null}
	 * @param feeRate taker fee rate, or {@code null}
	 * @param volume24h US dollars, or {@code null}
	 * @param liquidity US dollars, or {@code null}
	 * @param endDate the end as planned, or {@code null}
	 */
	record MarketState(String outcome, Quote quote, @Nullable BigDecimal spread, @Nullable BigDecimal feeRate,
			@Nullable BigDecimal volume24h, @Nullable BigDecimal liquidity, @Nullable Instant endDate) {

		static MarketState of(Market market) {
			return new MarketState(market.outcome(), market.quote(), market.quote().spread(), market.feeRate(),
					market.volume24h(), market.liquidity(), market.endDate());
		}

	}

	/**
	 * What the evidence was.
	 *
	 * @param ids rows of {@code research}
	 * @param oldest when the oldest was made
	 * @param findings the market's numbers that were used
	 * @param webSources how many pages of the web
	 * @param missing providers that brought nothing, with the reason
	 */
	record ResearchState(List<UUID> ids, Instant oldest, MarketFindings findings, int webSources,
			List<String> missing) {

		static ResearchState of(Research research) {
			return new ResearchState(research.ids(), research.oldest(), research.market(), research.webSources().size(),
					research.missing());
		}

	}

}
