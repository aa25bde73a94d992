package ai.aigg.insights.benchmarks.soak;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

import ai.aigg.insights.benchmarks.process.ServiceProcess;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Reads what must not grow, every few seconds. Whatever is down at that moment is not
 * read.
 */
final class Sampler implements AutoCloseable {

	private static final long PAUSE_NANOS = TimeUnit.SECONDS.toNanos(7);

	/** For the collection of garbage that is asked for before each reading. */
	private static final long COLLECTION_NANOS = TimeUnit.SECONDS.toNanos(3);

	private static final double MB = 1 << 20;

	private final long begun = System.nanoTime();

	private final Growth growth = new Growth();

	private final SoakWorld world;

	private final JdbcClient owner;

	private final Path topics;

	private final Thread thread;

	private volatile boolean open = true;

	Sampler(SoakWorld world, Path folder) {
		this.world = world;
		this.owner = JdbcClient.create(world.database().owners());
		this.topics = folder.resolve("kafka");
		this.thread = Thread.ofPlatform().daemon().name("sampler").start(this::watch);
	}

	private void watch() {
		while (this.open) {
			this.world.services().all().values().forEach(ServiceProcess::collect);
			LockSupport.parkNanos(COLLECTION_NANOS);
			read();
			LockSupport.parkNanos(PAUSE_NANOS);
		}
	}

	private void read() {
		try {
			for (Map.Entry<Target, ServiceProcess> each : this.world.services().all().entrySet()) {
				this.growth.service(seconds(), each.getKey().code(), new Scrape(each.getValue().metrics()));
			}
			this.growth.disk(seconds(), (count("SELECT pg_database_size(current_database())") + topicBytes()) / MB);
		}
		catch (DataAccessException | IOException ex) {
			System.getLogger(Sampler.class.getName()).log(System.Logger.Level.DEBUG, "Not read this time", ex);
		}
		catch (InterruptedException ex) {
			this.open = false;
		}
	}

	private double count(String sql) {
		return this.owner.sql(sql).query(Long.class).single();
	}

	/** Records alone: the broker sets its index files aside in full and mostly empty. */
	private double topicBytes() throws IOException {
		try (Stream<Path> files = Files.walk(this.topics)) {
			return files.filter((file) -> file.toString().endsWith(".log"))
				.mapToLong((file) -> file.toFile().length())
				.sum();
		}
		catch (UncheckedIOException ex) {
			// The broker has just deleted one.
			throw ex.getCause();
		}
	}

	/** How long it has been reading. */
	double seconds() {
		return (System.nanoTime() - this.begun) / 1e9;
	}

	Growth growth() {
		return this.growth;
	}

	@Override
	public void close() {
		this.open = false;
		this.thread.interrupt();
	}

}
