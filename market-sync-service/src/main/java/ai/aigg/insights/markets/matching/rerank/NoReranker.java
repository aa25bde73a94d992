package ai.aigg.insights.markets.matching.rerank;

import java.util.List;

/**
 * Has no opinion, as long as none is asked for.
 */
final class NoReranker implements Reranker {

	@Override
	public boolean isOn() {
		return false;
	}

	@Override
	public Opinion choose(String question, List<String> candidates) {
		return new Opinion.Unknown("off");
	}

}
