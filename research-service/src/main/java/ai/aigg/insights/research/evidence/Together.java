package ai.aigg.insights.research.evidence;

import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;

import ai.aigg.insights.kit.kafka.LogContext;

/**
 * Does several slow things at once, each on a virtual thread with the caller's log
 * context and trace.
 */
public final class Together {

	private Together() {
	}

	/**
	 * Runs all and waits for all.
	 * @param works what to do; a handful
	 * @param <T> what comes of each
	 * @return the results in the order of the works
	 * @throws RuntimeException of the first work that failed
	 */
	public static <T> List<T> all(List<Supplier<T>> works) {
		try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<T>> calls = works.stream().<Callable<T>>map((work) -> LogContext.carry(work::get)).toList();
			return threads.invokeAll(calls).stream().map(Together::result).toList();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Interrupted while waiting");
		}
	}

	private static <T> T result(Future<T> future) {
		try {
			return future.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new CancellationException("Interrupted while waiting");
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure
					: new IllegalStateException("A part of the work failed", ex.getCause());
		}
	}

}
