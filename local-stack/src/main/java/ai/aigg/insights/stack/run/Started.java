package ai.aigg.insights.stack.run;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What has been started, to be stopped in reverse order: layer by layer, and within a
 * layer at the same time. A stop that fails is logged and does not keep the others
 * running.
 */
final class Started {

	private static final Logger log = LoggerFactory.getLogger(Started.class);

	private final Deque<Part> parts = new ArrayDeque<>();

	/**
	 * Remembers a part.
	 * @param layer the services, say; a higher one is stopped earlier
	 * @param name for the log
	 * @param stop stops it
	 */
	synchronized void add(int layer, String name, Runnable stop) {
		this.parts.push(new Part(layer, name, stop));
	}

	/**
	 * Stops everything, also on a thread that was interrupted: cut short, it would leave
	 * the next start to wait for what did not say goodbye. A second call finds nothing to
	 * do.
	 */
	void stopAll() {
		boolean interrupted = Thread.interrupted();
		try {
			stopLayers();
		}
		finally {
			if (interrupted) {
				Thread.currentThread().interrupt();
			}
		}
	}

	private void stopLayers() {
		Optional<List<Part>> top = takeTop();
		while (top.isPresent()) {
			try (ExecutorService stoppers = Executors.newCachedThreadPool()) {
				top.get().forEach((part) -> stoppers.execute(() -> stop(part)));
			}
			top = takeTop();
		}
	}

	private synchronized Optional<List<Part>> takeTop() {
		return this.parts.stream().map(Part::layer).max(Integer::compare).map((layer) -> {
			List<Part> top = this.parts.stream().filter((part) -> part.layer() == layer).toList();
			this.parts.removeAll(top);
			return top;
		});
	}

	private static void stop(Part part) {
		try {
			part.stop().run();
			log.info("{} is stopped", part.name());
		}
		catch (RuntimeException ex) {
			log.warn("{} did not stop cleanly", part.name(), ex);
		}
	}

	private record Part(int layer, String name, Runnable stop) {
	}

}
