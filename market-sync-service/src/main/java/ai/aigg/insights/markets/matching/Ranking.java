package ai.aigg.insights.markets.matching;

import java.util.List;

import ai.aigg.insights.markets.matching.ranking.Basis;
import ai.aigg.insights.markets.matching.ranking.Ranked;
import ai.aigg.insights.markets.matching.text.Reading;

/**
 * What the engine made of a text.
 *
 * @param basis what it goes by
 * @param reading what was understood
 * @param candidates the markets, best first
 * @param confidence how sure it is that the first one is meant, 0 to 1
 */
record Ranking(Basis basis, Reading reading, List<Ranked> candidates, double confidence) {

	Ranking {
		candidates = List.copyOf(candidates);
	}

}
