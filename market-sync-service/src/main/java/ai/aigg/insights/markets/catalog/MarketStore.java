package ai.aigg.insights.markets.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketId;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes markets. Writers take turns, so that a lower change number never commits after a
 * higher one (RATIONALE.md).
 */
@Component
public class MarketStore {

	private static final String UPSERT = """
			WITH incoming AS (
				SELECT * FROM jsonb_to_recordset(:rows::jsonb) AS r (
					id uuid, market_id text, question text, category text, outcomes jsonb, current_probability numeric,
					volume_24h numeric, liquidity numeric, end_date timestamptz, active boolean, market_slug text,
					condition_id text, description text, resolution_source text, event_id text, event_slug text,
					event_title text, group_item_title text, neg_risk boolean, token_ids text[], best_bid numeric,
					best_ask numeric, last_trade_price numeric, day_price_change numeric, week_price_change numeric,
					volume_total numeric, taker_fee_rate numeric, accepting_orders boolean, closed boolean,
					resolution text, winning_outcome text, price_as_of timestamptz)
			), compared AS (
				SELECT i.*, m.market_id IS NULL AS is_new,
					m.price_as_of <= i.price_as_of AS is_newer,
					(i.question, i.category, i.outcomes, i.current_probability, i.volume_24h, i.liquidity, i.end_date,
						i.active, i.market_slug, i.best_bid, i.best_ask, i.closed, i.resolution, i.winning_outcome)
					IS DISTINCT FROM
					(m.question, m.category, m.outcomes, m.current_probability, m.volume_24h, m.liquidity, m.end_date,
						m.active, m.market_slug, m.best_bid, m.best_ask, m.closed, m.resolution, m.winning_outcome)
					AS is_visible,
					(i.condition_id, i.description, i.resolution_source, i.event_id, i.event_slug, i.event_title,
						i.group_item_title, i.neg_risk, i.token_ids, i.last_trade_price, i.day_price_change,
						i.week_price_change, i.volume_total, i.taker_fee_rate, i.accepting_orders)
					IS DISTINCT FROM
					(m.condition_id, m.description, m.resolution_source, m.event_id, m.event_slug, m.event_title,
						m.group_item_title, m.neg_risk, m.token_ids, m.last_trade_price, m.day_price_change,
						m.week_price_change, m.volume_total, m.taker_fee_rate, m.accepting_orders)
					AS is_other
				FROM incoming i LEFT JOIN polymarket_markets m ON m.market_id = i.market_id
			), changed AS (
				SELECT * FROM compared WHERE is_new OR (is_newer AND (is_visible OR is_other))
			), written AS (
				INSERT INTO polymarket_markets AS t (
					id, market_id, question, category, outcomes, current_probability, volume_24h, liquidity, end_date,
					active, market_slug, condition_id, description, resolution_source, event_id, event_slug,
					event_title, group_item_title, neg_risk, token_ids, best_bid, best_ask, last_trade_price,
					day_price_change, week_price_change, volume_total, taker_fee_rate, accepting_orders, closed,
					resolution, winning_outcome, price_as_of, created_at, updated_at, change_seq)
				SELECT
					id, market_id, question, category, outcomes, current_probability, volume_24h, liquidity, end_date,
					active, market_slug, condition_id, description, resolution_source, event_id, event_slug,
					event_title, group_item_title, neg_risk, token_ids, best_bid, best_ask, last_trade_price,
					day_price_change, week_price_change, volume_total, taker_fee_rate, accepting_orders, closed,
					resolution, winning_outcome, price_as_of, :now, :now,
					CASE WHEN is_visible THEN nextval('polymarket_market_change_seq') ELSE 0 END
				FROM changed
				ON CONFLICT (market_id) DO UPDATE SET (
					question, category, outcomes, current_probability, volume_24h, liquidity, end_date, active,
					market_slug, condition_id, description, resolution_source, event_id, event_slug, event_title,
					group_item_title, neg_risk, token_ids, best_bid, best_ask, last_trade_price, day_price_change,
					week_price_change, volume_total, taker_fee_rate, accepting_orders, closed, resolution,
					winning_outcome, price_as_of, updated_at, change_seq) = (
					excluded.question, excluded.category, excluded.outcomes, excluded.current_probability,
					excluded.volume_24h, excluded.liquidity, excluded.end_date, excluded.active, excluded.market_slug,
					excluded.condition_id, excluded.description, excluded.resolution_source, excluded.event_id,
					excluded.event_slug, excluded.event_title, excluded.group_item_title, excluded.neg_risk,
					excluded.token_ids, excluded.best_bid, excluded.best_ask, excluded.last_trade_price,
					excluded.day_price_change, excluded.week_price_change, excluded.volume_total,
					excluded.taker_fee_rate, excluded.accepting_orders, excluded.closed, excluded.resolution,
					excluded.winning_outcome, excluded.price_as_of,
					CASE WHEN excluded.change_seq > 0 THEN excluded.updated_at ELSE t.updated_at END,
					greatest(excluded.change_seq, t.change_seq))
			), seen AS (
				-- The time of reading alone is no change; it is not worth a write more often than this.
				UPDATE polymarket_markets m SET price_as_of = c.price_as_of
				FROM compared c
				WHERE m.market_id = c.market_id AND NOT c.is_visible AND NOT c.is_other
					AND m.price_as_of < c.price_as_of - interval '1 minute'
			)
			SELECT count(*) FILTER (WHERE is_new) AS added, count(*) FILTER (WHERE NOT is_new) AS updated,
				count(*) FILTER (WHERE is_visible) AS visible
			FROM changed
			""";

	private final JdbcClient jdbc;

	private final ActivityRule rule;

	private final Ids ids;

	private final Clock clock;

	private final ApplicationEventPublisher events;

	MarketStore(JdbcClient jdbc, ActivityRule rule, Ids ids, Clock clock, ApplicationEventPublisher events) {
		this.jdbc = jdbc;
		this.rule = rule;
		this.ids = ids;
		this.clock = clock;
		this.events = events;
	}

	/**
	 * Stores markets as they were read. What is known already costs no write; a market
	 * that was read earlier than what is stored changes nothing.
	 * @param markets the markets; of a market that comes twice, the last one counts
	 * @return what became of them
	 */
	@Transactional
	public Stored store(Collection<Market> markets) {
		if (markets.isEmpty()) {
			return Stored.NOTHING;
		}
		Instant now = this.clock.instant();
		Map<MarketId, MarketRow> rows = new LinkedHashMap<>();
		markets.forEach((market) -> rows.put(market.id(),
				MarketRow.of(this.ids.next(), market, this.rule.isActive(market, now))));
		takeTurn();
		Changes changes = this.jdbc.sql(UPSERT)
			.param("rows", EventJson.mapper().writeValueAsString(List.copyOf(rows.values())))
			.param("now", now.atOffset(ZoneOffset.UTC))
			.query(Changes.class)
			.single();
		announce(changes.added(), changes.visible());
		return new Stored(changes.added(), changes.updated(), rows.size() - changes.added() - changes.updated());
	}

	/**
	 * Lets the passing of time have its effect on markets of which nothing new was read:
	 * past its end date a market is not active, and has ended.
	 * @return how many changed by it
	 */
	@Transactional
	public int expire() {
		takeTurn();
		int changed = this.jdbc.sql("""
				UPDATE polymarket_markets
				SET active = false, updated_at = :now, change_seq = nextval('polymarket_market_change_seq'),
					resolution = CASE WHEN resolution = 'OPEN' THEN 'ENDED' ELSE resolution END
				WHERE end_date <= :now AND NOT closed AND (active OR resolution = 'OPEN')
				""").param("now", this.clock.instant().atOffset(ZoneOffset.UTC)).update();
		announce(0, changed);
		return changed;
	}

	private void takeTurn() {
		// To be released by the commit, when its changes can be seen.
		this.jdbc.sql("SELECT pg_advisory_xact_lock(hashtext('polymarket_markets.write'))").query((row) -> {
		});
	}

	private void announce(int added, int changed) {
		if (changed > 0) {
			this.events.publishEvent(new MarketsChanged(added, changed));
		}
	}

	private record Changes(int added, int updated, int visible) {
	}

}
