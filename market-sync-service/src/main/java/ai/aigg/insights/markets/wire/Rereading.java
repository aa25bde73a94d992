package ai.aigg.insights.markets.wire;

import java.time.Duration;
import java.util.function.Predicate;
import java.util.function.Supplier;

import org.springframework.core.retry.RetryPolicy;
import org.springframework.core.retry.RetryTemplate;

/**
 * Asks again when an answer came but could not be read: pages of the edge in HTML, and
 * bodies that break off. Calls that fail before their answer are repeated by the client.
 */
public final class Rereading {

	private static final int TIMES = 3;

	private final RetryTemplate template;

	/**
	 * Prepares it.
	 * @param unreadable which failures are worth another call
	 */
	public Rereading(Predicate<Throwable> unreadable) {
		this.template = new RetryTemplate(RetryPolicy.builder()
			.maxRetries(TIMES)
			.delay(Duration.ofMillis(100))
			.jitter(Duration.ofMillis(50))
			.multiplier(2)
			.maxDelay(Duration.ofSeconds(5))
			.predicate(unreadable)
			.build());
	}

	/**
	 * Reads.
	 * @param reading calls and reads
	 * @param <T> what is read
	 * @return what was read; the last failure is thrown on
	 */
	public <T> T read(Supplier<T> reading) {
		return this.template.invoke(reading);
	}

}
