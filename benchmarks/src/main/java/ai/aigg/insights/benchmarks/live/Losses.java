package ai.aigg.insights.benchmarks.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.world.Patience;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Compares what the socket sent last with the rows, and the rows with what a consumer
 * heard last.
 */
final class Losses {

	private static final Duration SETTLES_WITHIN = Duration.ofSeconds(15);

	private final JdbcClient owner;

	private final JsonNode last;

	private final UpdateWatch updates;

	Losses(JdbcClient owner, JsonNode last, UpdateWatch updates) {
		this.owner = owner;
		this.last = last;
		this.updates = updates;
	}

	/** Waits until nothing is missing, or for some time. */
	void settle() throws InterruptedException {
		try {
			Patience.await(SETTLES_WITHIN, () -> rows() + updates() == 0);
		}
		catch (TimeoutException ex) {
			// What is missing after that time is lost, which is the figure.
			return;
		}
	}

	/** Markets whose row does not hold the offers of the last frame. */
	long rows() {
		return differences().size();
	}

	/** What the row holds and what was sent, for people who look for the cause. */
	List<String> differences() {
		List<String> found = new ArrayList<>();
		this.owner.sql("SELECT token_ids[1], best_bid, best_ask, price_as_of FROM markets WHERE priced_live")
			.query((row) -> {
				JsonNode frame = this.last.path(row.getString(1));
				String ours = number(row.getString(2)) + " " + number(row.getString(3));
				if (frame.isObject() && !ours.equals(offers(frame))) {
					found.add("%s at %s, sent %s".formatted(ours, row.getString(4), frame));
				}
			});
		return found;
	}

	private static String offers(JsonNode frame) {
		return number(frame.path("bid").asString("")) + " " + number(frame.path("ask").asString(""));
	}

	private static String number(@Nullable String text) {
		return (text == null || text.isEmpty()) ? "-" : new BigDecimal(text).stripTrailingZeros().toPlainString();
	}

	/** Markets of which the consumer did not hear the last revision. */
	long updates() {
		Map<String, Long> heard = this.updates.revisions();
		return this.owner.sql("SELECT market_id, change_seq FROM polymarket_markets WHERE change_seq > 0")
			.query((row, number) -> Map.entry(row.getString(1), row.getLong(2)))
			.list()
			.stream()
			.filter((row) -> !row.getValue().equals(heard.get(row.getKey())))
			.count();
	}

}
