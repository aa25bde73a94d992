package ai.aigg.insights.gateway.ledger;

import java.time.Clock;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Remembers why posts that came were no mention, for operators and so that no path judges
 * them twice.
 */
@Component
public class IgnoredPosts {

	private static final Duration KEPT = Duration.ofDays(30);

	private final JdbcClient jdbc;

	private final Clock clock;

	IgnoredPosts(JdbcClient jdbc, Clock clock) {
		this.jdbc = jdbc;
		this.clock = clock;
	}

	/**
	 * Says which posts were ignored already.
	 * @param ids posts
	 * @return those of them that were
	 */
	public Set<String> known(Collection<String> ids) {
		return this.jdbc.sql("SELECT tweet_id FROM gateway_ignored WHERE tweet_id = ANY(:ids)")
			.param("ids", ids.toArray(String[]::new))
			.query((row, number) -> row.getString("tweet_id"))
			.set();
	}

	/**
	 * Notes a post.
	 * @param id the post
	 * @param reason a code
	 * @param arrival the path that brought it
	 * @return {@code false} when it was noted before
	 */
	public boolean add(String id, String reason, Arrival arrival) {
		return this.jdbc.sql("""
				INSERT INTO gateway_ignored (tweet_id, reason, arrived_by, seen_at)
				VALUES (:id, :reason, :arrivedBy, :now) ON CONFLICT (tweet_id) DO NOTHING
				""")
			.param("id", id)
			.param("reason", reason)
			.param("arrivedBy", arrival.code())
			.param("now", now())
			.update() == 1;
	}

	/**
	 * Forgets posts after 30 days.
	 * @return how many
	 */
	int forget() {
		return this.jdbc.sql("DELETE FROM gateway_ignored WHERE seen_at < :before")
			.param("before", now().minus(KEPT))
			.update();
	}

	private OffsetDateTime now() {
		return this.clock.instant().atOffset(ZoneOffset.UTC);
	}

}
