package ai.aigg.insights.benchmarks.mentions;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import javax.sql.DataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What the gateway's own table says of the mentions.
 */
public final class Ledger {

	private static final Map<String, String> STEPS = new LinkedHashMap<>();
	static {
		STEPS.put("stored", "created_at - asked_at");
		STEPS.put("answer_ready", "due_at - created_at");
		STEPS.put("sending", "attempted_at - due_at");
		STEPS.put("posted", "completed_at - attempted_at");
	}

	private final JdbcClient owner;

	/**
	 * Prepares to read.
	 * @param owner sessions that may read it
	 */
	public Ledger(DataSource owner) {
		this.owner = JdbcClient.create(owner);
	}

	/**
	 * How mentions ended.
	 * @return how many, by status and reason
	 */
	public Map<String, Long> reasons() {
		Map<String, Long> reasons = new HashMap<>();
		this.owner.sql("""
				SELECT processing_status || coalesce('/' || reason, ''), count(*) FROM twitter_interactions GROUP BY 1
				""").query((row) -> {
			reasons.put(row.getString(1), row.getLong(2));
		});
		return reasons;
	}

	/**
	 * How long the steps of mentions took, median and 99th percentile in milliseconds:
	 * until the gateway stored it, until its answer lay ready, until sending began, until
	 * X had it.
	 */
	Map<String, List<Long>> steps(List<String> tweetIds) {
		Map<String, List<Long>> steps = new LinkedHashMap<>();
		for (Map.Entry<String, String> step : STEPS.entrySet()) {
			steps.put(step.getKey(), this.owner.sql("""
					SELECT percentile_disc(ARRAY[0.5, 0.99]) WITHIN GROUP (
					       ORDER BY (1000 * extract(epoch FROM %s))::bigint)
					  FROM twitter_interactions WHERE tweet_id = ANY(:ids) AND reply_state = 'posted' AND attempt = 1
					""".formatted(step.getValue()))
				.param("ids", tweetIds.toArray(String[]::new))
				.query((row, number) -> row.getArray(1) == null ? List.<Long>of()
						: List.of((Long[]) row.getArray(1).getArray()))
				.single());
		}
		return steps;
	}

	/**
	 * What the gateway knows of a mention.
	 * @param tweetId its id
	 * @return a few words
	 */
	public String story(String tweetId) {
		return this.owner.sql("""
				SELECT concat_ws(' ', processing_status, reason, reply_state, arrived_by, created_at)
				  FROM twitter_interactions WHERE tweet_id = :id
				UNION ALL
				SELECT concat_ws(' ', 'ignored', reason, arrived_by, seen_at) FROM gateway_ignored WHERE tweet_id = :id
				""").param("id", tweetId).query(String.class).optional().orElse("not known to the gateway");
	}

	/**
	 * Mentions without an end.
	 * @return how many
	 */
	public long pending() {
		return count("processing_status = 'pending'");
	}

	/**
	 * Whether every mention has one end: received = answered + refused + failed, nothing
	 * pending, and an answer wherever one is said to be.
	 * @return whether that is so
	 */
	public boolean adds() {
		return pending() == 0 && count("processing_status = 'complete' AND reply_state <> 'posted'") == 0
				&& count("processing_status = 'failed' AND (reason IS NULL OR reply_state = 'posted')") == 0;
	}

	private long count(String where) {
		return this.owner.sql("SELECT count(*) FROM twitter_interactions WHERE " + where).query(Long.class).single();
	}

}
