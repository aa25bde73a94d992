package ai.aigg.insights.benchmarks.search;

import java.time.Duration;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.IntConsumer;

/**
 * Calls that come whether or not those before them are done, at random moments; each is
 * timed from the moment at which it should have come.
 */
public final class OpenLoop {

	private static final Duration REST = Duration.ofSeconds(60);

	private final double rate;

	private final int calls;

	/**
	 * Prepares calls.
	 * @param rate calls a second on average
	 * @param length how long they come
	 */
	public OpenLoop(double rate, Duration length) {
		this.rate = rate;
		this.calls = (int) Math.max(1, rate * length.toMillis() / 1000);
	}

	/**
	 * Runs.
	 * @param call what is done, by its number; a failure is counted
	 * @return how long the calls took and how many failed
	 * @throws InterruptedException when the thread is to end
	 */
	public Result run(IntConsumer call) throws InterruptedException {
		SplittableRandom random = new SplittableRandom(11);
		long[] micros = new long[this.calls];
		// What never ends took the longest.
		Arrays.fill(micros, REST.toMillis() * 1_000);
		AtomicInteger failed = new AtomicInteger();
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			long due = System.nanoTime();
			for (int number = 0; number < this.calls; number++) {
				due += (long) (-Math.log(1 - random.nextDouble()) / this.rate * 1e9);
				for (long wait = due - System.nanoTime(); wait > 0; wait = due - System.nanoTime()) {
					LockSupport.parkNanos(wait);
				}
				int mine = number;
				long from = due;
				threads.execute(() -> {
					try {
						call.accept(mine);
					}
					catch (RuntimeException ex) {
						failed.incrementAndGet();
					}
					micros[mine] = (System.nanoTime() - from) / 1_000;
				});
			}
			threads.shutdown();
			if (!threads.awaitTermination(REST.toSeconds(), TimeUnit.SECONDS)) {
				threads.shutdownNow();
			}
		}
		return new Result(new Micros(micros), failed.get());
	}

	/**
	 * What came of it.
	 *
	 * @param times of all calls
	 * @param failed how many failed
	 */
	public record Result(Micros times, int failed) {
	}

}
