package ai.aigg.insights.markets.publication;

import java.util.List;
import java.util.Optional;

import ai.aigg.insights.kit.kafka.EventSender;
import ai.aigg.insights.markets.catalog.MarketCatalog;
import ai.aigg.insights.markets.catalog.StoredMarket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Publishes changes in the order of their numbers and remembers how far it came. A crash
 * between the broker's answer and the commit publishes a batch again, never an older
 * state after a newer one.
 */
@Component
class Publication {

	private final JdbcClient jdbc;

	private final TransactionTemplate transaction;

	private final MarketCatalog catalog;

	private final EventSender sender;

	private final PublicationSettings settings;

	private final Counter published;

	Publication(JdbcClient jdbc, TransactionTemplate transaction, MarketCatalog catalog, EventSender sender,
			PublicationSettings settings, MeterRegistry meters) {
		this.jdbc = jdbc;
		this.transaction = transaction;
		this.catalog = catalog;
		this.sender = sender;
		this.settings = settings;
		this.published = Counter.builder("markets.published")
			.description("MarketUpdated events that the broker took")
			.register(meters);
	}

	/**
	 * Publishes the next changes, unless another instance is at it.
	 * @return whether there may be more
	 */
	boolean publishBatch() {
		return Boolean.TRUE
			.equals(this.transaction.execute((status) -> watermark().map(this::publishAfter).orElse(false)));
	}

	private Optional<Long> watermark() {
		return this.jdbc.sql("SELECT published_seq FROM market_publication FOR UPDATE SKIP LOCKED")
			.query(Long.class)
			.optional();
	}

	private boolean publishAfter(long watermark) {
		List<StoredMarket> markets = this.catalog.changedAfter(watermark, this.settings.batch());
		if (markets.isEmpty()) {
			return false;
		}
		try {
			this.sender.send(markets.stream().map(MarketEvents::outgoing).toList());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while publishing; the changes stay", ex);
		}
		this.jdbc.sql("UPDATE market_publication SET published_seq = :seq, updated_at = CURRENT_TIMESTAMP")
			.param("seq", markets.getLast().revision())
			.update();
		this.published.increment(markets.size());
		return markets.size() == this.settings.batch();
	}

}
