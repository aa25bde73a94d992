package ai.aigg.insights.benchmarks.search;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import ai.aigg.insights.benchmarks.world.Patience;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Lets markets come while the service runs, and looks when they are found.
 */
final class Arrivals {

	private static final Duration LIMIT = Duration.ofSeconds(30);

	private final JdbcClient owner;

	private final SearchClient client;

	Arrivals(DataSource owner, SearchClient client) {
		this.owner = JdbcClient.create(owner);
		this.client = client;
	}

	/**
	 * Adds markets that nobody has read.
	 * @param name begins their ids
	 * @param count how many
	 */
	void add(String name, int count) {
		this.owner
			.sql("""
					WITH added AS (
						INSERT INTO polymarket_markets (market_id, question, current_probability, volume_24h, end_date, change_seq)
						SELECT :name || g, 'Will ' || :name || ' parade number ' || g || ' reach the old harbour?', 0.5, g,
							now() + interval '9 days', nextval('polymarket_market_change_seq')
						FROM generate_series(1, :count) AS g RETURNING id, question
					)
					INSERT INTO market_details (id, search_vector)
					SELECT id, market_search_vector(question, NULL, NULL) FROM added
					""")
			.param("name", name)
			.param("count", count)
			.update();
	}

	/**
	 * Adds one and searches until it is found.
	 * @param name a word that no other market has
	 * @return milliseconds
	 * @throws InterruptedException when the thread is to end
	 * @throws TimeoutException when it is not found
	 */
	long untilFound(String name) throws InterruptedException, TimeoutException {
		add(name, 1);
		long from = System.nanoTime();
		Patience.await(LIMIT,
				() -> this.client.search(name + " parade old harbour")
					.path("markets")
					.path(0)
					.path("market_id")
					.asString("")
					.equals(name + "1"));
		return Duration.ofNanos(System.nanoTime() - from).toMillis();
	}

}
