package ai.aigg.insights.gateway.push;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes an answer that says nothing for too long: a reader has no other way to notice
 * that the other end is gone.
 */
final class KeepAlive implements AutoCloseable {

	private static final Logger log = LoggerFactory.getLogger(KeepAlive.class);

	private final Semaphore signs = new Semaphore(0);

	private final InputStream answer;

	private final Duration limit;

	private final Thread watch;

	KeepAlive(InputStream answer, Duration limit) {
		this.answer = answer;
		this.limit = limit;
		this.watch = Thread.ofVirtual().name("stream-watch").start(this::watch);
	}

	/**
	 * Something came.
	 */
	void sign() {
		this.signs.release();
	}

	private void watch() {
		try {
			while (this.signs.tryAcquire(this.limit.toMillis(), TimeUnit.MILLISECONDS)) {
				this.signs.drainPermits();
			}
			log.warn("The stream is silent for {} and is closed", this.limit);
			this.answer.close();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (IOException ex) {
			log.debug("The silent stream did not close well", ex);
		}
	}

	@Override
	public void close() {
		this.watch.interrupt();
	}

}
