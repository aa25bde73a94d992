package ai.aigg.insights.benchmarks.soak;

import java.time.Duration;
import java.util.concurrent.TimeoutException;

import javax.sql.DataSource;

import ai.aigg.insights.benchmarks.world.Patience;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The connections to PostgreSQL at rest: pools grow under load and are to give back what
 * they do not need, so a mean over the run would show the load.
 */
final class Connections {

	/** Longer than pools keep what is idle. */
	private static final Duration REST = Duration.ofMinutes(2);

	private final JdbcClient owner;

	private final long before;

	/**
	 * Counts before the load.
	 * @param owner sessions that may look at all others
	 */
	Connections(DataSource owner) {
		this.owner = JdbcClient.create(owner);
		this.before = count();
	}

	private long count() {
		return this.owner.sql("""
				SELECT count(*) FROM pg_stat_activity WHERE backend_type = 'client backend' AND pid <> pg_backend_pid()
				""").query(Long.class).single();
	}

	/**
	 * How many more there are after the load.
	 * @param bound so many are no reason to wait longer
	 */
	double growth(double bound) throws InterruptedException {
		try {
			Patience.await(REST, () -> count() - this.before <= bound);
		}
		catch (TimeoutException ex) {
			System.getLogger(Connections.class.getName()).log(System.Logger.Level.DEBUG, "They stay", ex);
		}
		return count() - this.before;
	}

}
