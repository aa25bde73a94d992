package ai.aigg.insights.simulators.generated;

import ai.aigg.insights.simulators.json.JsonBuffer;

/**
 * Writes a generated event as a Gamma object.
 */
final class EventWriter {

	private EventWriter() {
	}

	/** The event with its markets and tags. */
	static void write(JsonBuffer json, SimEvent event) {
		json.open();
		fields(json, event);
		json.name("markets").openList();
		for (SimMarket market : event.markets()) {
			json.open();
			MarketWriter.fields(json, market);
			json.close();
		}
		json.closeList().piece(event.pieces().tags()).close();
	}

	/** Everything but markets and tags, as embedded in a market. */
	static void fields(JsonBuffer json, SimEvent event) {
		Moment moment = event.moment();
		Totals totals = moment.totals();
		Turnover turnover = totals.turnover();
		json.piece(event.pieces().event());
		json.flag("closed", moment.allClosed()).string("updatedAt", totals.updated().toString());
		json.number("liquidity", turnover.liquidity()).number("liquidityClob", turnover.liquidity());
		json.number("volume", turnover.total()).number("volume24hr", turnover.day());
		json.number("volume1wk", turnover.week()).number("volume1mo", turnover.month());
		json.number("volume1yr", turnover.total());
	}

}
