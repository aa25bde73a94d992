package ai.aigg.insights.research.market;

import java.util.List;

import org.springframework.stereotype.Component;

/**
 * Knows of no relation, until the market-sync service publishes them.
 */
@Component
class UnknownRelations implements RelatedMarkets {

	@Override
	public List<RelatedMarket> of(Market market) {
		return List.of();
	}

}
