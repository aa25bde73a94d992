package ai.aigg.insights.markets.sync;

import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.kit.loop.SignalledLoop;
import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.ServiceTest;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Two instances of which the one at work dies.
 */
class TakeoverIT extends ServiceTest {

	private static final String LOCK = "takeover-it";

	@Autowired
	private SingleInstance instances;

	@Autowired
	private JdbcClient jdbc;

	@Test
	void anotherInstanceTakesOverWithinThirtySecondsOfADeath() throws Exception {
		CountDownLatch atWork = new CountDownLatch(1);
		CountDownLatch never = new CountDownLatch(1);
		Thread dying = Thread.ofVirtual().start(() -> {
			try {
				this.instances.run(LOCK, () -> {
					atWork.countDown();
					waitFor(never);
				});
			}
			catch (java.sql.SQLException ex) {
				// Its connection is cut: so it is for an instance that is killed.
			}
		});
		assertThat(atWork.await(10, TimeUnit.SECONDS)).isTrue();
		CountDownLatch takenOver = new CountDownLatch(1);
		SignalledLoop second = new SignalledLoop("second", new SyncSettings(Duration.ofMinutes(4),
				Duration.ofSeconds(10), Duration.ofMinutes(15), 4, Duration.ofHours(6), 1, 1, 1, 0.02)
			.retry(), () -> {
				this.instances.run(LOCK, takenOver::countDown);
				return false;
			});
		second.start();
		try {
			assertThat(takenOver.await(300, TimeUnit.MILLISECONDS)).isFalse();
			Instant death = Instant.now();
			this.jdbc.sql("""
					SELECT pg_terminate_backend(pid) FROM pg_locks
					WHERE locktype = 'advisory' AND objid = (hashtext(:lock)::bigint & 4294967295)::oid AND granted
					""").param("lock", LOCK).query(Boolean.class).list();
			assertThat(takenOver.await(30, TimeUnit.SECONDS)).isTrue();
			assertThat(Duration.between(death, Instant.now())).isLessThan(Duration.ofSeconds(30));
		}
		finally {
			second.stop();
			never.countDown();
			dying.join(Duration.ofSeconds(10));
		}
	}

	private static void waitFor(CountDownLatch latch) {
		try {
			latch.await(60, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
