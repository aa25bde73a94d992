package ai.aigg.insights.markets.catalog;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.aigg.insights.kit.Ids;
import ai.aigg.insights.markets.resolution.ClobReading;
import ai.aigg.insights.markets.resolution.Transition;
import ai.aigg.insights.markets.resolution.Verdict;
import ai.aigg.insights.markets.resolution.Verdicts;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Writes markets as Polymarket describes them: copied into a staging table, merged by one
 * statement that skips what did not change.
 */
@Component
public class MarketStore {

	private final JdbcClient jdbc;

	private final Staging staging;

	private final MarketMerge merge;

	private final MarketTurns turns;

	private final Transitions transitions;

	private final ActivityRule rule;

	private final Ids ids;

	private final Clock clock;

	MarketStore(JdbcClient jdbc, Staging staging, MarketMerge merge, MarketTurns turns, Transitions transitions,
			ActivityRule rule, Ids ids, Clock clock) {
		this.jdbc = jdbc;
		this.staging = staging;
		this.merge = merge;
		this.turns = turns;
		this.transitions = transitions;
		this.rule = rule;
		this.ids = ids;
		this.clock = clock;
	}

	/**
	 * Stores markets as Gamma described them. What is known already costs no write; a
	 * market that was read earlier than what is stored changes nothing.
	 * @param markets the markets; of a market that comes twice, the last one counts
	 * @return what became of them
	 */
	@Transactional
	public Stored store(Collection<Market> markets) {
		return store(markets, Map.of());
	}

	/**
	 * Stores markets as Gamma described them, with what CLOB says of some of them.
	 * @param markets the markets; of a market that comes twice, the last one counts
	 * @param clob CLOB's word on the outcome of those for which it was asked
	 * @return what became of them
	 */
	@Transactional
	public Stored store(Collection<Market> markets, Map<MarketId, ClobReading> clob) {
		if (markets.isEmpty()) {
			return Stored.NOTHING;
		}
		Map<MarketId, Market> latest = new LinkedHashMap<>();
		markets.forEach((market) -> latest.put(market.id(), market));
		if (someAreUnnamed()) {
			this.turns.take();
			name(latest.values());
		}
		return merge(latest.values(), clob, this::nameStaged);
	}

	/**
	 * Stores markets that CLOB lists and Gamma has not described here yet. Their id is
	 * the condition id until Gamma gives them one; nobody is told of them until then.
	 * @param markets the markets, with the condition id as their id
	 * @return what became of them; one that is known is unchanged
	 */
	@Transactional
	public Stored storeUnnamed(Collection<Market> markets) {
		Map<MarketId, Market> unknown = new LinkedHashMap<>();
		markets.forEach((market) -> unknown.put(market.id(), market));
		this.jdbc.sql("SELECT condition_id FROM market_details WHERE condition_id = ANY (:ids)")
			.param("ids", ids(unknown.values()))
			.query(String.class)
			.list()
			.forEach((known) -> unknown.remove(new MarketId(known)));
		Stored stored = unknown.isEmpty() ? Stored.NOTHING : merge(unknown.values(), Map.of(), this::forgetKnown);
		return new Stored(stored.added(), 0, markets.size() - stored.added());
	}

	private boolean someAreUnnamed() {
		return this.jdbc.sql("SELECT EXISTS (SELECT FROM polymarket_markets WHERE market_id LIKE '0x%')")
			.query(Boolean.class)
			.single();
	}

	/** Gives Gamma's id to markets that were known by their condition id only. */
	private void name(Collection<Market> markets) {
		this.jdbc.sql("""
				UPDATE polymarket_markets m SET market_id = named.market_id
				FROM unnest(:ids::text[], :conditions::text[]) AS named (market_id, condition_id)
				WHERE m.market_id = named.condition_id AND named.market_id <> named.condition_id
					AND NOT EXISTS (SELECT FROM polymarket_markets k WHERE k.market_id = named.market_id)
				""")
			.param("ids", ids(markets))
			.param("conditions", markets.stream().map(Market::conditionId).toArray(String[]::new))
			.update();
	}

	/** The same for markets that CLOB's list brought while these were being copied. */
	private void nameStaged() {
		if (someAreUnnamed()) {
			this.jdbc.sql("""
					UPDATE polymarket_markets m SET market_id = s.market_id FROM market_staging s
					WHERE m.market_id = s.condition_id AND s.market_id <> s.condition_id
						AND NOT EXISTS (SELECT FROM polymarket_markets k WHERE k.market_id = s.market_id)
					""").update();
		}
	}

	/** What Gamma has described while these were being copied needs no second row. */
	private void forgetKnown() {
		this.jdbc.sql("""
				DELETE FROM market_staging s
				USING market_details d WHERE d.condition_id = s.condition_id
				""").update();
	}

	/**
	 * Copies and merges.
	 * @param settle brings the staged rows into line with what others wrote meanwhile
	 */
	private Stored merge(Collection<Market> markets, Map<MarketId, ClobReading> clob, Runnable settle) {
		if (markets.stream().anyMatch((market) -> Verdicts.isUnclear(market.reading()))) {
			// Its state may be the one before, which nobody else may change meanwhile.
			this.turns.take();
		}
		Map<String, KnownMarket> known = known(markets);
		Instant now = this.clock.instant();
		List<StagedMarket> rows = new ArrayList<>(markets.size());
		Map<MarketId, Transition> transitions = new HashMap<>();
		for (Market market : markets) {
			KnownMarket before = known.get(market.id().value());
			ClobReading heard = clob.get(market.id());
			StagedMarket row = staged(market, before, heard, now);
			rows.add(row);
			if (before != null && !before.settlement().equals(row.settlement())) {
				transitions.put(market.id(), Transition.of(before.settlement().verdict(), row.settlement().verdict(),
						market.reading(), heard, now));
			}
		}
		this.staging.copy(rows);
		// Only now, so that writers copy at the same time; what was known may be out of
		// date, which the merge looks at.
		this.turns.take();
		settle.run();
		MarketMerge.Changes changes = this.merge.merge(now);
		this.transitions.note(transitions);
		this.turns.announce(changes.added(), changes.visible());
		return new Stored(changes.added(), changes.updated(), markets.size() - changes.added() - changes.updated());
	}

	private StagedMarket staged(Market market, @Nullable KnownMarket known, @Nullable ClobReading clob, Instant now) {
		long hash = ContentHash.of(market);
		Verdict previous = (known != null) ? known.settlement().verdict() : null;
		Settlement settlement = Settlement
			.of((clob != null) ? Verdicts.decide(previous, market.reading(), clob, market.readAt())
					: Verdicts.after(previous, market.settlement().verdict(), market.closed(), market.outcomes()));
		// The state may have moved without Gamma, by the clock or by CLOB's word.
		boolean wide = known == null || known.contentHash() != hash || !known.settlement().equals(settlement);
		return new StagedMarket(this.ids.next(), market, this.rule.isActive(market, now), wide, settlement, hash);
	}

	private Map<String, KnownMarket> known(Collection<Market> markets) {
		return this.jdbc.sql("""
				SELECT m.market_id, d.content_hash, d.closed, d.resolution, d.winning_outcome
				FROM polymarket_markets m JOIN market_details d ON d.id = m.id
				WHERE m.market_id = ANY (:ids)
				""")
			.param("ids", ids(markets))
			.query(KnownMarket.class)
			.list()
			.stream()
			.collect(Collectors.toMap(KnownMarket::marketId, Function.identity()));
	}

	private static String[] ids(Collection<Market> markets) {
		return markets.stream().map((market) -> market.id().value()).toArray(String[]::new);
	}

	/**
	 * Lets the passing of time have its effect on markets of which nothing new was read:
	 * past its end date a market is not active, and has ended.
	 * @return how many changed by it
	 */
	@Transactional
	public int expire() {
		this.turns.take();
		int changed = this.jdbc.sql("""
				WITH ended AS (
					SELECT m.id FROM polymarket_markets m JOIN market_details d ON d.id = m.id
					WHERE m.end_date <= :now AND NOT d.closed AND (m.active OR d.resolution = 'OPEN')
				), settled AS (
					UPDATE market_details d SET resolution = 'ENDED',
						resolution_evidence = jsonb_path_query_array(coalesce(d.resolution_evidence, '[]')
							|| jsonb_build_object('from', 'OPEN', 'to', 'ENDED', 'at', :now, 'source', 'CLOCK'),
							'$[last - 9 to last]')
					FROM ended WHERE d.id = ended.id AND d.resolution = 'OPEN'
				)
				UPDATE polymarket_markets m SET active = false, updated_at = :now,
					change_seq = nextval('polymarket_market_change_seq')
				FROM ended WHERE m.id = ended.id
				""").param("now", this.clock.instant().atOffset(ZoneOffset.UTC)).update();
		this.turns.announce(0, changed);
		return changed;
	}

}
