package ai.aigg.insights.markets.catalog;

import java.util.List;
import java.util.Map;

import ai.aigg.insights.markets.resolution.Transition;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Resolution;
import io.micrometer.core.instrument.MeterRegistry;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the evidence of a market's last changes of state.
 */
@Component
class Transitions {

	private final JdbcClient jdbc;

	private final MeterRegistry meters;

	Transitions(JdbcClient jdbc, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.meters = meters;
	}

	/**
	 * Adds to the evidence of markets that have just been written. One whose reading came
	 * too late and was not written is left out; the newest ten changes of a market are
	 * kept.
	 * @param transitions the changes of state, at most one per market
	 */
	void note(Map<MarketId, Transition> transitions) {
		if (transitions.isEmpty()) {
			return;
		}
		List<Map.Entry<MarketId, Transition>> entries = List.copyOf(transitions.entrySet());
		this.jdbc.sql("""
				UPDATE market_details d
				SET resolution_evidence = jsonb_path_query_array(
					coalesce(d.resolution_evidence, '[]') || t.entry::jsonb, '$[last - 9 to last]')
				FROM unnest(:ids::text[], :entries::text[]) AS t (market_id, entry)
					JOIN polymarket_markets m ON m.market_id = t.market_id
				WHERE d.id = m.id AND d.resolution = t.entry::jsonb ->> 'to'
					AND d.winning_outcome IS NOT DISTINCT FROM t.entry::jsonb ->> 'winner'
				RETURNING m.market_id
				""")
			.param("ids", entries.stream().map((entry) -> entry.getKey().value()).toArray(String[]::new))
			.param("entries",
					entries.stream()
						.map((entry) -> EventJson.mapper().writeValueAsString(entry.getValue()))
						.toArray(String[]::new))
			.query(String.class)
			.list()
			.stream()
			.map((id) -> transitions.get(new MarketId(id)))
			.forEach(this::count);
		confirmLater(transitions);
	}

	/**
	 * What is final may be taken back, whoever read it: it goes on the schedule to be
	 * looked at once more. Sweeps do not hold what is closed.
	 */
	private void confirmLater(Map<MarketId, Transition> transitions) {
		String[] ids = transitions.entrySet()
			.stream()
			.filter((entry) -> isFinal(entry.getValue().to()))
			.map((entry) -> entry.getKey().value())
			.toArray(String[]::new);
		if (ids.length > 0) {
			this.jdbc.sql("""
					INSERT INTO market_resolution_polls (id, since, next_at)
					SELECT d.id, CURRENT_TIMESTAMP, CURRENT_TIMESTAMP
					FROM polymarket_markets m JOIN market_details d ON d.id = m.id
					WHERE m.market_id = ANY (:ids) AND d.resolution IN ('RESOLVED', 'VOID')
					ON CONFLICT DO NOTHING
					""").param("ids", ids).update();
		}
	}

	private static boolean isFinal(@Nullable Resolution state) {
		return state == Resolution.RESOLVED || state == Resolution.VOID;
	}

	private void count(Transition transition) {
		Resolution from = transition.from();
		this.meters
			.counter("markets.resolution.transitions", "from", String.valueOf(from), "to", transition.to().name())
			.increment();
		if (isFinal(from)) {
			this.meters.counter("markets.resolution.flips").increment();
		}
	}

}
