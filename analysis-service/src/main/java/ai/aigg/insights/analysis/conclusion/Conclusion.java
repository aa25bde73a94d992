package ai.aigg.insights.analysis.conclusion;

import java.util.List;

import ai.aigg.insights.analysis.evidence.ResearchSource;
import ai.aigg.insights.schema.events.Sentiment;

/**
 * What people read of an analysis.
 *
 * @param text one to three sentences
 * @param sentiment on which side of the price we are
 * @param confidence how good the evidence is
 * @param factors at most five short sentences, weightiest first
 * @param sources at most ten pages, best first
 */
public record Conclusion(String text, Sentiment sentiment, Confidence confidence, List<String> factors,
		List<ResearchSource> sources) {

	public Conclusion {
		factors = List.copyOf(factors);
		sources = List.copyOf(sources);
	}

}
