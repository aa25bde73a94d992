package ai.aigg.insights.markets.matching;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * A few threads for work that computes and does not wait. The requests' own threads are
 * virtual and share as many carriers as there are cores; computing on those would keep
 * everybody else from the database.
 */
final class Workers implements AutoCloseable {

	private final ThreadPoolExecutor threads;

	private final Duration patience;

	Workers(EngineSettings settings) {
		this.patience = settings.patience();
		this.threads = new ThreadPoolExecutor(settings.atOnce(), settings.atOnce(), 1, TimeUnit.MINUTES,
				new ArrayBlockingQueue<>(settings.waiting()),
				Thread.ofPlatform().daemon().name("matching-", 1).factory());
		this.threads.allowCoreThreadTimeOut(true);
	}

	/**
	 * Has something computed.
	 * @param work what
	 * @param <T> what comes of it
	 * @return the result; empty when there is too much to do for it to come in time
	 */
	<T> Optional<T> run(Callable<T> work) {
		Future<T> result;
		try {
			result = this.threads.submit(work);
		}
		catch (RejectedExecutionException ex) {
			return Optional.empty();
		}
		try {
			return Optional.of(result.get(this.patience.toMillis(), TimeUnit.MILLISECONDS));
		}
		catch (TimeoutException ex) {
			result.cancel(false);
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			result.cancel(false);
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		catch (ExecutionException ex) {
			throw (ex.getCause() instanceof RuntimeException failure) ? failure
					: new IllegalStateException("A ranking failed", ex.getCause());
		}
	}

	@Override
	public void close() {
		this.threads.shutdownNow();
	}

}
