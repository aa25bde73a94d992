package ai.aigg.insights.markets.discovery;

import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.regex.Pattern;

import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.gamma.Gamma;
import ai.aigg.insights.markets.gamma.GammaPage;
import ai.aigg.insights.markets.gamma.MarketList;
import ai.aigg.insights.markets.gamma.MarketWalk;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads Gamma's list from its newest market down to the newest one that is known. Ids
 * only grow.
 */
@Component
class NewestMarkets {

	private static final Logger log = LoggerFactory.getLogger(NewestMarkets.class);

	private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

	private final Gamma gamma;

	private final MarketStore store;

	private final JdbcClient jdbc;

	private final DiscoverySettings settings;

	private OptionalLong highest = OptionalLong.empty();

	NewestMarkets(Gamma gamma, MarketStore store, JdbcClient jdbc, DiscoverySettings settings) {
		this.gamma = gamma;
		this.store = store;
		this.jdbc = jdbc;
		this.settings = settings;
	}

	/**
	 * Stores what is new.
	 * @return how many markets are
	 */
	int poll() {
		long known = highest();
		long newest = known;
		int added = 0;
		MarketWalk walk = this.gamma.walk(MarketList.newest(), this.settings.maxPages() + 1);
		int pages = 0;
		for (Optional<GammaPage> page = walk.next(); page.isPresent(); page = walk.next()) {
			List<Market> fresh = page.get().markets().stream().filter((market) -> number(market) > known).toList();
			added += this.store.store(fresh).added();
			newest = Math.max(newest, fresh.stream().mapToLong(NewestMarkets::number).max().orElse(known));
			if (fresh.size() < page.get().markets().size()) {
				break;
			}
			if (++pages == this.settings.maxPages()) {
				log.warn("More than {} pages of new markets; the rest comes with the sweep", pages);
				break;
			}
		}
		this.highest = OptionalLong.of(newest);
		return added;
	}

	/** A market that is no number of Gamma's is never new. */
	private static long number(Market market) {
		String id = market.id().value();
		return NUMBER.matcher(id).matches() ? Long.parseLong(id) : -1;
	}

	private long highest() {
		return this.highest.orElseGet(() -> this.jdbc.sql("""
				SELECT coalesce(max(market_id::bigint), 0) FROM polymarket_markets
				WHERE market_id ~ '^[0-9]{1,18}$'
				""").query(Long.class).single());
	}

}
