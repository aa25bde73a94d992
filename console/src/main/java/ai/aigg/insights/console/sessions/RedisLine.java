package ai.aigg.insights.console.sessions;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.dao.DataAccessException;

/**
 * Asks Redis, and says in one way and in bounded time that it does not answer.
 */
final class RedisLine {

	private static final Logger log = LoggerFactory.getLogger(RedisLine.class);

	private final Duration patience;

	private final Runnable ping;

	/**
	 * Held by whoever tries to make the first connection: the others would queue up
	 * behind each other's timeouts. Once there is one, Lettuce renews it by itself and
	 * refuses at once meanwhile.
	 */
	private final ReentrantLock first = new ReentrantLock();

	private volatile boolean connected;

	private final AtomicBoolean away = new AtomicBoolean();

	/**
	 * Nothing is asked yet.
	 * @param patience how long to wait for others who make the first connection
	 * @param ping asks Redis whether it is there
	 */
	RedisLine(Duration patience, Runnable ping) {
		this.patience = patience;
		this.ping = ping;
	}

	/**
	 * Whether it answers now.
	 */
	boolean answers() {
		try {
			return ask(() -> {
				this.ping.run();
				return true;
			});
		}
		catch (SessionsAwayException ex) {
			log.debug("Still away", ex);
			return false;
		}
	}

	/**
	 * Whether the last answer did not come, and none comes now either.
	 */
	boolean isStillAway() {
		return this.away.get() && !answers();
	}

	/**
	 * Asks.
	 * @param question what to ask
	 * @return the answer
	 * @throws SessionsAwayException when there is none
	 */
	<T extends @Nullable Object> T ask(Supplier<T> question) {
		if (this.connected) {
			return answer(question);
		}
		if (!isFirst()) {
			throw new SessionsAwayException();
		}
		try {
			return answer(question);
		}
		finally {
			this.first.unlock();
		}
	}

	private boolean isFirst() {
		try {
			return this.first.tryLock(this.patience.toMillis(), TimeUnit.MILLISECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new SessionsAwayException(ex);
		}
	}

	private <T extends @Nullable Object> T answer(Supplier<T> question) {
		try {
			T answer = question.get();
			this.connected = true;
			if (this.away.compareAndSet(true, false)) {
				log.info("Redis, which keeps the sessions, answers again");
			}
			return answer;
		}
		catch (DataAccessException ex) {
			if (this.away.compareAndSet(false, true)) {
				log.warn("Redis, which keeps the sessions, does not answer: {}",
						NestedExceptionUtils.getMostSpecificCause(ex).toString());
			}
			throw new SessionsAwayException(ex);
		}
	}

}
