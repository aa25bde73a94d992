package ai.aigg.insights.markets.catalog;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import ai.aigg.insights.schema.events.MarketId;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Reads markets.
 */
@Component
public class MarketCatalog {

	private final JdbcClient jdbc;

	MarketCatalog(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Looks a market up.
	 * @param id Polymarket's id, or the id on the chain
	 * @return the market, if we have it
	 */
	public Optional<StoredMarket> find(String id) {
		return this.jdbc.sql("""
				SELECT * FROM markets WHERE market_id = :id
				UNION ALL
				SELECT * FROM markets WHERE condition_id = :id
				LIMIT 1
				""").param("id", id).query(new StoredMarketMapper()).optional();
	}

	/**
	 * Looks several markets up.
	 * @param ids Polymarket's ids
	 * @return those that we have, in no order
	 */
	public List<StoredMarket> findAll(Collection<MarketId> ids) {
		return this.jdbc.sql("SELECT * FROM markets WHERE market_id = ANY (:ids)")
			.param("ids", ids.stream().map(MarketId::value).toArray(String[]::new))
			.query(new StoredMarketMapper())
			.list();
	}

	/**
	 * Reads what changed after a change that the caller knows.
	 * @param revision number of that change
	 * @param limit the most markets to read
	 * @return the next markets by the number of their last change
	 */
	public List<StoredMarket> changedAfter(long revision, int limit) {
		return this.jdbc.sql("""
				SELECT * FROM markets WHERE change_seq > :revision AND change_seq > 0 ORDER BY change_seq LIMIT :limit
				""").param("revision", revision).param("limit", limit).query(new StoredMarketMapper()).list();
	}

	/**
	 * Names markets that are open here although a complete reading of the open set did
	 * not hold them. That alone closes none of them.
	 * @param seen what the reading held
	 * @param limit the most ids to return
	 * @return those read last come first
	 */
	public List<MarketId> openBut(Set<MarketId> seen, int limit) {
		return this.jdbc.sql("SELECT market_id FROM markets WHERE NOT closed ORDER BY price_as_of DESC")
			.query((row, number) -> new MarketId(row.getString(1)))
			.list()
			.stream()
			.filter((id) -> !seen.contains(id))
			.limit(limit)
			.toList();
	}

}
