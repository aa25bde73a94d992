package ai.aigg.insights.markets.catalog;

import java.time.Instant;
import java.time.ZoneOffset;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Merges what is staged into the two tables of markets and the price history.
 */
@Component
class MarketMerge {

	/** Gamma shows a price some time after the socket did. */
	private static final String KEEP_LIVE_PRICES = """
			UPDATE market_staging s SET outcomes = m.outcomes, current_probability = m.current_probability,
				best_bid = m.best_bid, best_ask = m.best_ask, last_trade_price = m.last_trade_price
			FROM polymarket_markets m
			WHERE m.market_id = s.market_id AND m.priced_live AND NOT s.closed
				AND m.price_as_of > s.read_at - interval '2 minutes'
			""";

	private static final String MERGE = """
			WITH compared AS (
				SELECT s.id, m.id AS known_id, s.wide,
					(s.outcomes, s.current_probability, s.best_bid, s.best_ask) IS DISTINCT FROM
						(m.outcomes, m.current_probability, m.best_bid, m.best_ask) AS is_repriced,
					(s.volume_24h, s.liquidity, s.end_date, s.active) IS DISTINCT FROM
						(m.volume_24h, m.liquidity, m.end_date, m.active)
						OR s.wide AND (s.question, s.category, s.market_slug, s.closed, s.resolution, s.winning_outcome)
						IS DISTINCT FROM
						(m.question, m.category, m.market_slug, d.closed, d.resolution, d.winning_outcome) AS is_restated,
					(s.last_trade_price, s.day_price_change, s.week_price_change, s.volume_total, s.accepting_orders)
						IS DISTINCT FROM
						(m.last_trade_price, m.day_price_change, m.week_price_change, m.volume_total, m.accepting_orders)
						AS is_other,
					-- Nobody is told of what was over before anybody could have known it, nor of what has no id yet.
					coalesce(m.change_seq, 0) > 0 OR s.market_id NOT LIKE '0x%'
						AND NOT (s.wide AND s.closed AND s.resolution IN ('RESOLVED', 'VOID')) AS is_public
				FROM market_staging s
				LEFT JOIN polymarket_markets m ON m.market_id = s.market_id
				LEFT JOIN market_details d ON d.id = m.id
				WHERE m.id IS NULL OR m.read_at <= s.read_at
			), changed AS (
				SELECT *, known_id IS NULL AS is_new, (is_repriced OR is_restated) AND is_public AS is_visible
				FROM compared WHERE known_id IS NULL OR wide OR is_repriced OR is_restated OR is_other
			), added AS (
				INSERT INTO polymarket_markets (
					id, market_id, question, category, outcomes, current_probability, volume_24h, liquidity, end_date,
					active, market_slug, best_bid, best_ask, last_trade_price, day_price_change, week_price_change,
					volume_total, accepting_orders, price_as_of, read_at, created_at, updated_at, change_seq)
				SELECT
					s.id, market_id, question, category, outcomes, current_probability, volume_24h, liquidity, end_date,
					active, market_slug, best_bid, best_ask, last_trade_price, day_price_change, week_price_change,
					volume_total, accepting_orders, read_at, read_at, :now, :now,
					CASE WHEN is_visible THEN nextval('polymarket_market_change_seq') ELSE 0 END
				FROM changed c JOIN market_staging s ON s.id = c.id WHERE is_new
			), detailed AS (
				INSERT INTO market_details AS t (
					id, condition_id, question_id, description, resolution_source, event_id, event_slug, event_title,
					group_item_title, neg_risk, neg_risk_market_id, token_ids, tags, taker_fee_rate, tick_size,
					minimum_order_size, start_date, closed_time, closed, oracle_status, resolution, winning_outcome,
					raw, content_hash, search_vector)
				SELECT
					coalesce(known_id, s.id), condition_id, question_id, description, resolution_source, event_id,
					event_slug, event_title, group_item_title, neg_risk, neg_risk_market_id, token_ids, tags,
					taker_fee_rate, tick_size, minimum_order_size, start_date, closed_time, closed, oracle_status,
					resolution, winning_outcome, raw, content_hash,
					CASE WHEN NOT closed THEN market_search_vector(question, group_item_title, event_title) END
				FROM changed c JOIN market_staging s ON s.id = c.id WHERE c.wide
				ON CONFLICT (id) DO UPDATE SET (
					condition_id, question_id, description, resolution_source, event_id, event_slug, event_title,
					group_item_title, neg_risk, neg_risk_market_id, token_ids, tags, taker_fee_rate, tick_size,
					minimum_order_size, start_date, closed_time, closed, oracle_status, resolution, winning_outcome,
					raw, content_hash, search_vector) = (
					excluded.condition_id, excluded.question_id, excluded.description, excluded.resolution_source,
					excluded.event_id, excluded.event_slug, excluded.event_title, excluded.group_item_title,
					excluded.neg_risk, excluded.neg_risk_market_id,
					-- Lists that come back empty for a while name no other tokens.
					CASE WHEN cardinality(excluded.token_ids) > 0 THEN excluded.token_ids ELSE t.token_ids END, excluded.tags,
					excluded.taker_fee_rate, excluded.tick_size, excluded.minimum_order_size, excluded.start_date,
					excluded.closed_time, excluded.closed, excluded.oracle_status, excluded.resolution,
					excluded.winning_outcome, excluded.raw, excluded.content_hash, excluded.search_vector)
			), moved AS (
				UPDATE polymarket_markets m SET
					question = CASE WHEN c.wide THEN s.question ELSE m.question END,
					category = CASE WHEN c.wide THEN s.category ELSE m.category END,
					market_slug = CASE WHEN c.wide THEN s.market_slug ELSE m.market_slug END,
					outcomes = s.outcomes, current_probability = s.current_probability, volume_24h = s.volume_24h,
					liquidity = s.liquidity, end_date = s.end_date, active = s.active, best_bid = s.best_bid,
					best_ask = s.best_ask, last_trade_price = s.last_trade_price,
					day_price_change = s.day_price_change, week_price_change = s.week_price_change,
					volume_total = s.volume_total, accepting_orders = s.accepting_orders, read_at = s.read_at,
					price_as_of = CASE WHEN c.is_repriced THEN s.read_at ELSE m.price_as_of END,
					priced_live = m.priced_live AND NOT c.is_repriced,
					updated_at = CASE WHEN c.is_visible THEN :now ELSE m.updated_at END,
					change_seq = CASE WHEN c.is_visible THEN nextval('polymarket_market_change_seq') ELSE m.change_seq END
				FROM changed c JOIN market_staging s ON s.id = c.id WHERE m.id = c.known_id
			), priced AS (
				INSERT INTO market_prices (market_id, at, price, best_bid, best_ask)
				SELECT market_id, read_at, current_probability, best_bid, best_ask
				FROM changed c JOIN market_staging s ON s.id = c.id
				WHERE is_repriced AND current_probability IS NOT NULL AND (NOT is_new OR NOT closed)
				ON CONFLICT DO NOTHING
			)
			SELECT count(*) FILTER (WHERE is_new) AS added, count(*) FILTER (WHERE NOT is_new) AS updated,
				count(*) FILTER (WHERE is_visible) AS visible
			FROM changed
			""";

	private final JdbcClient jdbc;

	MarketMerge(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Merges.
	 * @param now the time of the change
	 * @return what it changed
	 */
	Changes merge(Instant now) {
		this.jdbc.sql(KEEP_LIVE_PRICES).update();
		return this.jdbc.sql(MERGE).param("now", now.atOffset(ZoneOffset.UTC)).query(Changes.class).single();
	}

	/**
	 * What a merge changed.
	 *
	 * @param added rows that are new
	 * @param updated rows that were there
	 * @param visible of both, those with a change that consumers can see
	 */
	record Changes(int added, int updated, int visible) {
	}

}
