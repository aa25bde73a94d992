package ai.aigg.insights.markets.backfill;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * How far Gamma was asked: a cursor for the most traded markets, and for all others the
 * rows themselves, which have no id of Gamma's until it gave them one.
 */
@Component
class EnrichmentState {

	private final JdbcClient jdbc;

	private final Clock clock;

	EnrichmentState(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	VolumePages volumePages() {
		return this.jdbc.sql("SELECT volume_cursor, volume_pages, volume_done IS NOT NULL FROM market_enrichment")
			.query((row, number) -> new VolumePages(row.getString(1), row.getInt(2), row.getBoolean(3)))
			.single();
	}

	void save(VolumePages pages) {
		this.jdbc.sql("""
				UPDATE market_enrichment SET volume_cursor = :cursor, volume_pages = :pages, updated_at = :now,
					volume_done = CASE WHEN :done THEN :now END
				""")
			.param("cursor", pages.cursor())
			.param("pages", pages.pages())
			.param("done", pages.done())
			.param("now", now())
			.update();
	}

	/**
	 * Counts markets that Gamma has not named.
	 * @param askAgain those that it did not know count again after this time
	 * @return their number
	 */
	long unnamed(Duration askAgain) {
		return this.jdbc.sql("""
				SELECT count(*) FROM polymarket_markets m JOIN market_details d ON d.id = m.id
				WHERE m.market_id LIKE '0x%' AND (d.gamma_asked_at IS NULL OR d.gamma_asked_at < :before)
				""").param("before", now().minus(askAgain)).query(Long.class).single();
	}

	/**
	 * Names the next markets to ask for.
	 * @param askAgain those that Gamma did not know come again after this time
	 * @param limit the most to name
	 * @return condition ids; those that ended last come first
	 */
	List<String> nextUnnamed(Duration askAgain, int limit) {
		return this.jdbc.sql("""
				SELECT m.market_id FROM polymarket_markets m JOIN market_details d ON d.id = m.id
				WHERE m.market_id LIKE '0x%' AND (d.gamma_asked_at IS NULL OR d.gamma_asked_at < :before)
				ORDER BY m.end_date DESC NULLS LAST LIMIT :limit
				""")
			.param("before", now().minus(askAgain))
			.param("limit", limit)
			.query((row, number) -> row.getString(1))
			.list();
	}

	/**
	 * Marks those markets that were asked for and have no name all the same, so that
	 * others get their turn.
	 * @param conditionIds their ids on the chain
	 */
	void asked(Collection<String> conditionIds) {
		this.jdbc.sql("""
				UPDATE market_details d SET gamma_asked_at = :now
				FROM polymarket_markets m WHERE m.market_id = ANY (:ids) AND d.id = m.id
				""").param("now", now()).param("ids", conditionIds.toArray(String[]::new)).update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

	/**
	 * How far the most traded markets were read.
	 *
	 * @param cursor where to go on, or {@code null} at the begin
	 * @param pages how many pages were read
	 * @param done whether it is enough
	 */
	record VolumePages(@Nullable String cursor, int pages, boolean done) {
	}

}
