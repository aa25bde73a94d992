package ai.aigg.insights.markets.backfill;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.catalog.Stored;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * The pages of CLOB's list that were read. A page and its mark commit together, so that a
 * backfill that is killed goes on with the next page and loses none.
 */
@Component
class BackfillPages {

	private final JdbcClient jdbc;

	private final MarketStore store;

	private final Clock clock;

	BackfillPages(JdbcClient jdbc, MarketStore store, Clock clock) {
		this.jdbc = jdbc;
		this.store = store;
		this.clock = clock;
	}

	/**
	 * Names the pages that need no reading. The list only grows at its end, so a page
	 * that others follow is done for good.
	 * @return where they begin
	 */
	Set<Long> done() {
		return new HashSet<>(this.jdbc.sql("SELECT page_offset FROM market_backfill_pages WHERE full_page")
			.query(Long.class)
			.list());
	}

	/**
	 * Counts the rows of the pages that need no reading.
	 * @return their sum
	 */
	long rowsDone() {
		return this.jdbc.sql("SELECT coalesce(sum(row_count), 0) FROM market_backfill_pages WHERE full_page")
			.query(Long.class)
			.single();
	}

	/**
	 * Stores a page with its mark.
	 * @param page the page
	 * @param markets what was on it
	 * @return what became of the markets
	 */
	@Transactional
	Stored store(Stride page, List<Market> markets) {
		Stored stored = this.store.storeUnnamed(markets);
		this.jdbc.sql("""
				INSERT INTO market_backfill_pages (page_offset, row_count, full_page, read_at)
				VALUES (:offset, :rows, :full, :now)
				ON CONFLICT (page_offset) DO UPDATE
				SET row_count = excluded.row_count, full_page = excluded.full_page, read_at = excluded.read_at
				""")
			.param("offset", page.offset())
			.param("rows", page.rows())
			.param("full", !page.last())
			.param("now", this.clock.instant().atOffset(ZoneOffset.UTC))
			.update();
		return stored;
	}

}
