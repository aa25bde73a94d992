package ai.aigg.insights.analysis.scoring;

import ai.aigg.insights.schema.events.MarketUpdated;
import ai.aigg.insights.schema.events.Resolution;
import ai.aigg.insights.schema.events.TopicNames;

import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;

/**
 * Hears of markets that become final, in a consumer group of its own: thousands of prices
 * pass by for each of them, and answers must not wait behind them.
 */
@Component
class MarketListener {

	private final ScoreKeeper keeper;

	MarketListener(ScoreKeeper keeper) {
		this.keeper = keeper;
	}

	@KafkaListener(topics = TopicNames.MARKET_UPDATED, groupId = "${spring.application.name}-scores",
			clientIdPrefix = "${spring.application.name}-scores")
	void on(MarketUpdated event) {
		if (event.resolution() == Resolution.RESOLVED || event.resolution() == Resolution.VOID) {
			this.keeper.score(event.marketId());
		}
	}

}
