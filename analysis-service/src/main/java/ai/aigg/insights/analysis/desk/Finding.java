package ai.aigg.insights.analysis.desk;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.analysis.conclusion.Conclusion;
import ai.aigg.insights.analysis.estimate.Estimate;
import ai.aigg.insights.analysis.evidence.Market;
import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.Sentiment;
import ai.aigg.insights.schema.events.Source;

/**
 * What an analysis says to whoever asked, new or shared.
 *
 * @param analysisId its row
 * @param market the market
 * @param price the market's probability, as it was shown
 * @param priceAsOf when that was read
 * @param estimate our probability
 * @param low lower end of the 80 % interval
 * @param high upper end of the 80 % interval
 * @param recommendation what the rule says
 * @param sentiment on which side of the price we are
 * @param confidence how good the evidence is
 * @param text the conclusion
 * @param factors short sentences, weightiest first
 * @param sources pages, best first
 * @param analyst who estimated
 */
record Finding(UUID analysisId, Market market, Probability price, Instant priceAsOf, Probability estimate,
		Probability low, Probability high, Recommendation recommendation, Sentiment sentiment, BigDecimal confidence,
		String text, List<String> factors, List<Source> sources, String analyst) {

	static Finding of(Analysis analysis) {
		Market market = analysis.inputs().market();
		Estimate estimate = analysis.estimate();
		Conclusion conclusion = analysis.conclusion();
		List<Source> pages = conclusion.sources()
			.stream()
			.map((source) -> new Source(source.title(), source.url(), source.publishedAt(), source.fetchedAt()))
			.toList();
		return new Finding(analysis.inputs().id(), market, analysis.price(), market.quote().asOf(),
				estimate.probability(), estimate.low(), estimate.high(), analysis.decision().recommendation(),
				conclusion.sentiment(), conclusion.confidence().score(), conclusion.text(), conclusion.factors(), pages,
				analysis.opinion().analyst());
	}

	/**
	 * What whoever asked is told.
	 * @param id of the event
	 * @param at when the conclusion was stored
	 * @param asked the question
	 */
	AnalysisCompleted answer(UUID id, Instant at, ResearchCompleted asked) {
		return new AnalysisCompleted(id, at, 1, asked.questionId(), this.analysisId, this.market.marketId(),
				this.market.question(), this.market.slug(), this.market.outcome(), this.price, this.priceAsOf,
				this.estimate, this.low, this.high, this.recommendation, this.sentiment, this.confidence, this.text,
				this.factors, this.sources, this.analyst, asked.runnerUp());
	}

}
