package ai.aigg.insights.benchmarks.mentions;

import java.util.HashMap;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the gateway's own table says of the mentions.
 */
final class Ledger {

	private final JdbcClient owner;

	Ledger(DataSource owner) {
		this.owner = JdbcClient.create(owner);
	}

	/** How many mentions are in which state, by reason. */
	Map<String, Long> reasons() {
		Map<String, Long> reasons = new HashMap<>();
		this.owner.sql("""
				SELECT processing_status || coalesce('/' || reason, ''), count(*) FROM twitter_interactions GROUP BY 1
				""").query((row) -> {
			reasons.put(row.getString(1), row.getLong(2));
		});
		return reasons;
	}

	/** Mentions without an end. */
	long pending() {
		return count("processing_status = 'pending'");
	}

	/**
	 * Whether every mention has one end: received = answered + refused + failed, nothing
	 * pending, and an answer wherever one is said to be.
	 */
	boolean adds() {
		return pending() == 0 && count("processing_status = 'complete' AND reply_state <> 'posted'") == 0
				&& count("processing_status = 'failed' AND (reason IS NULL OR reply_state = 'posted')") == 0;
	}

	private long count(String where) {
		return this.owner.sql("SELECT count(*) FROM twitter_interactions WHERE " + where).query(Long.class).single();
	}

}
