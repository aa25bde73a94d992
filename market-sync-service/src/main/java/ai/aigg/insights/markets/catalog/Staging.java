package ai.aigg.insights.markets.catalog;

import java.util.Collection;

import ai.aigg.insights.schema.events.EventJson;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The table that markets are copied into before they are merged; each connection has one
 * of its own, empty at the begin of every transaction.
 */
@Component
class Staging {

	private static final String COLUMNS = """
			id, market_id, outcomes, current_probability, volume_24h, liquidity, end_date, active, best_bid, best_ask,
			last_trade_price, day_price_change, week_price_change, volume_total, accepting_orders, closed, read_at, wide,
			question, category, market_slug, condition_id, question_id, description, resolution_source, event_id,
			event_slug, event_title, group_item_title, neg_risk, neg_risk_market_id, token_ids, tags, taker_fee_rate,
			tick_size, minimum_order_size, start_date, closed_time, oracle_status, resolution, winning_outcome, raw,
			content_hash""";

	private final JdbcTemplate jdbc;

	Staging(JdbcTemplate jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Copies markets into the table.
	 * @param rows the markets
	 */
	void copy(Collection<StagedMarket> rows) {
		this.jdbc.execute(
				"""
						CREATE TEMP TABLE IF NOT EXISTS market_staging (
							id uuid, market_id text, outcomes jsonb, current_probability numeric(5, 4), volume_24h numeric(20, 2),
							liquidity numeric(20, 2), end_date timestamptz, active boolean, best_bid numeric(5, 4),
							best_ask numeric(5, 4), last_trade_price numeric(5, 4), day_price_change numeric(5, 4),
							week_price_change numeric(5, 4), volume_total numeric(20, 2), accepting_orders boolean,
							closed boolean, read_at timestamptz, wide boolean, question text, category text, market_slug text,
							condition_id text, question_id text, description text, resolution_source text, event_id text,
							event_slug text, event_title text, group_item_title text, neg_risk boolean, neg_risk_market_id text,
							token_ids text[], tags text[], taker_fee_rate numeric(6, 5), tick_size numeric(6, 5),
							minimum_order_size numeric(12, 4), start_date timestamptz, closed_time timestamptz,
							oracle_status text, resolution text, winning_outcome text, raw jsonb, content_hash bigint)
						ON COMMIT DELETE ROWS
						""");
		CopyText.copy(this.jdbc, "market_staging (" + COLUMNS + ")", rows, Staging::write);
		// Without it the planner may read the whole table of markets for a handful of
		// rows.
		this.jdbc.execute("ANALYZE market_staging (market_id)");
	}

	private static void write(StagedMarket row, CopyText text) {
		Market market = row.market();
		Quotes quotes = market.quotes();
		Turnover turnover = market.turnover();
		text.add(row.id())
			.add(market.id().value())
			.add(EventJson.mapper().writeValueAsString(market.outcomes()))
			.add(market.probability())
			.add(turnover.volume24h())
			.add(turnover.liquidity())
			.add(market.endDate())
			.add(row.active())
			.add(quotes.bestBid())
			.add(quotes.bestAsk())
			.add(quotes.lastTrade())
			.add(quotes.dayChange())
			.add(quotes.weekChange())
			.add(turnover.volumeTotal())
			.add(market.acceptingOrders())
			.add(market.closed())
			.add(market.readAt())
			.add(row.wide());
		if (row.wide()) {
			writeDetails(row, text);
		}
		else {
			text.addNulls(25);
		}
	}

	private static void writeDetails(StagedMarket row, CopyText text) {
		Market market = row.market();
		Particulars particulars = market.particulars();
		text.add(market.question())
			.add(market.category())
			.add(market.slug())
			.add(market.conditionId())
			.add(particulars.questionId())
			.add(market.description())
			.add(market.resolutionSource())
			.add(market.event().id())
			.add(market.event().slug())
			.add(market.event().title())
			.add(market.groupItemTitle())
			.add(market.negRisk())
			.add(particulars.negRiskMarketId())
			.add(market.tokenIds())
			.add(market.tags())
			.add(market.takerFeeRate())
			.add(particulars.tickSize())
			.add(particulars.minimumOrderSize())
			.add(particulars.startDate())
			.add(particulars.closedTime())
			.add(particulars.oracleStatus())
			.add(row.settlement().resolution())
			.add(row.settlement().winner())
			.add(raw(market))
			.add(row.hash());
	}

	private static @Nullable String raw(Market market) {
		RawJson raw = market.raw();
		if (raw == null || market.closed()) {
			return null;
		}
		String json = raw.text();
		// PostgreSQL's jsonb refuses this one character.
		return json.contains("\\u0000") ? null : json;
	}

}
