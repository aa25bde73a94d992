package ai.aigg.insights.markets.sync;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.markets.gamma.GammaException;
import ai.aigg.insights.markets.gamma.GammaPage;
import ai.aigg.insights.markets.gamma.MarketWalk;
import org.jspecify.annotations.Nullable;

/**
 * Reads pages of several lists ahead, each on a thread of its own, while earlier ones are
 * being stored; only so many that memory is bounded by the window and not by the size of
 * the venue.
 */
final class PageFeed implements AutoCloseable {

	/** How long a write waits for more pages to come along; each costs a transaction. */
	private static final Duration GATHER = Duration.ofMillis(250);

	private final BlockingQueue<Item> queue;

	private final List<Thread> readers;

	private int running;

	/** Thrown once what was read before it has been taken. */
	private @Nullable RuntimeException failure;

	PageFeed(List<MarketWalk> sources, int window) {
		this.queue = new ArrayBlockingQueue<>(window);
		this.running = sources.size();
		this.readers = sources.stream()
			.map((source) -> Thread.ofVirtual().name("gamma-pages").start(() -> read(source)))
			.toList();
	}

	private void read(MarketWalk source) {
		try {
			this.queue.put(readAll(source));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Item readAll(MarketWalk source) throws InterruptedException {
		try {
			for (Optional<GammaPage> page = source.next(); page.isPresent(); page = source.next()) {
				this.queue.put(new Page(page.get()));
			}
			return new End();
		}
		catch (RuntimeException ex) {
			return new Failure(ex);
		}
	}

	/**
	 * Takes what has been read.
	 * @param limit the most pages to take
	 * @param longest the longest wait for a page
	 * @return at least one page, or none after the last one of all lists
	 * @throws GammaException when a list could not be read to its end
	 * @throws SweepLateException when no page came in time
	 * @throws InterruptedException when the thread is to end
	 */
	List<GammaPage> take(int limit, Duration longest) throws InterruptedException {
		List<GammaPage> pages = new ArrayList<>();
		long gatherUntil = System.nanoTime() + GATHER.toNanos();
		while (this.running > 0 && pages.size() < limit && this.failure == null) {
			long wait = pages.isEmpty() ? longest.toNanos() : gatherUntil - System.nanoTime();
			Item item = this.queue.poll(wait, TimeUnit.NANOSECONDS);
			switch (item) {
				case Page(GammaPage page) -> pages.add(page);
				case End() -> this.running--;
				case Failure(RuntimeException cause) -> this.failure = cause;
				case null -> {
					if (pages.isEmpty()) {
						throw new SweepLateException();
					}
					return pages;
				}
			}
		}
		if (this.failure != null && pages.isEmpty()) {
			throw this.failure;
		}
		return pages;
	}

	@Override
	public void close() {
		this.readers.forEach(Thread::interrupt);
	}

	/**
	 * What a reader hands over.
	 */
	private sealed interface Item {

	}

	private record Page(GammaPage page) implements Item {
	}

	private record End() implements Item {
	}

	private record Failure(RuntimeException cause) implements Item {
	}

}
