package ai.aigg.insights.markets.matching;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;

import ai.aigg.insights.markets.catalog.MarketsChanged;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.context.event.EventListener;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Keeps the vocabulary in memory, counted anew in the background when it is old or when
 * many markets have come since.
 */
@Component
class Vocabularies {

	private static final Logger log = LoggerFactory.getLogger(Vocabularies.class);

	private static final int MUCH = 10;

	private final JdbcClient jdbc;

	private final MatchSettings settings;

	private final Clock clock;

	private final AtomicBoolean counting = new AtomicBoolean();

	private volatile @Nullable Counted last;

	Vocabularies(JdbcClient jdbc, MatchSettings settings, Clock clock) {
		this.jdbc = jdbc;
		this.settings = settings;
		this.clock = clock;
	}

	@EventListener
	void on(MarketsChanged changes) {
		Counted counted = this.last;
		if (counted != null) {
			counted.added().addAndGet(changes.added());
		}
	}

	/**
	 * The vocabulary; the first caller waits until it is counted, later ones take the
	 * last one while a newer one is being counted.
	 * @return the vocabulary
	 */
	Vocabulary current() {
		Counted counted = this.last;
		if (counted == null) {
			return count();
		}
		boolean old = counted.at().plus(this.settings.vocabularyAge()).isBefore(this.clock.instant());
		boolean grown = (long) counted.added().get() * MUCH > counted.vocabulary().markets();
		if ((old || grown) && this.counting.compareAndSet(false, true)) {
			Thread.ofVirtual().name("vocabulary").start(this::countAgain);
		}
		return counted.vocabulary();
	}

	private void countAgain() {
		try {
			count();
		}
		catch (DataAccessException ex) {
			log.warn("The words of the open markets could not be counted; the last count stays", ex);
		}
		finally {
			this.counting.set(false);
		}
	}

	private Vocabulary count() {
		Instant now = this.clock.instant();
		Map<String, Integer> counts = new HashMap<>();
		int markets = this.jdbc.sql("SELECT count(*) FROM market_details WHERE NOT closed")
			.query(Integer.class)
			.single();
		this.jdbc.sql("""
				SELECT word, ndoc FROM ts_stat('SELECT search_vector FROM market_details WHERE NOT closed')
				""").query((row) -> {
			counts.put(row.getString(1), row.getInt(2));
		});
		Vocabulary vocabulary = new Vocabulary(markets, counts);
		this.last = new Counted(vocabulary, now, new AtomicInteger());
		return vocabulary;
	}

	/**
	 * A vocabulary and how far the table may have gone from it.
	 *
	 * @param vocabulary the vocabulary
	 * @param at when it was counted
	 * @param added how many markets have come since
	 */
	private record Counted(Vocabulary vocabulary, Instant at, AtomicInteger added) {
	}

}
