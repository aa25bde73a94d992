package ai.aigg.insights.markets.sync;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import ai.aigg.insights.markets.gamma.GammaException;
import ai.aigg.insights.markets.gamma.GammaPage;
import ai.aigg.insights.markets.gamma.MarketWalk;

/**
 * Reads pages ahead on a thread of its own while earlier ones are being stored; only so
 * many that memory is bounded by the window and not by the size of the venue.
 */
final class PageFeed implements AutoCloseable {

	private static final int WINDOW = 20;

	private final BlockingQueue<Item> queue = new ArrayBlockingQueue<>(WINDOW);

	private final Thread reader;

	PageFeed(MarketWalk source) {
		this.reader = Thread.ofVirtual().name("gamma-pages").start(() -> read(source));
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
	 * @return at least one page, or none after the last one
	 * @throws GammaException when the reading failed
	 * @throws InterruptedException when the thread is to end
	 */
	List<GammaPage> take(int limit) throws InterruptedException {
		List<GammaPage> pages = new ArrayList<>();
		Item item = this.queue.take();
		while (item instanceof Page(GammaPage page)) {
			pages.add(page);
			Item next = (pages.size() < limit) ? this.queue.peek() : null;
			if (!(next instanceof Page)) {
				return pages;
			}
			item = this.queue.take();
		}
		if (item instanceof Failure(RuntimeException cause)) {
			throw cause;
		}
		return pages;
	}

	@Override
	public void close() {
		this.reader.interrupt();
	}

	/**
	 * What the reader hands over.
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
