package ai.aigg.insights.benchmarks.soak;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.process.Broker;
import ai.aigg.insights.benchmarks.process.Database;
import ai.aigg.insights.benchmarks.process.ServiceProcess;
import ai.aigg.insights.benchmarks.world.Patience;

/**
 * The four services, each a process; one that ended by itself is started again.
 */
final class Services implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(6);

	/**
	 * Two phases of 20 s, and the time that a machine with other work needs on top.
	 */
	private static final Duration END = Duration.ofSeconds(60);

	private static final List<String> FLAGS = List.of("-Xmx256m");

	private final Map<Target, ServiceProcess> all = new EnumMap<>(Target.class);

	private int selfEnded;

	private int restarts;

	private int forced;

	/** Starts them, and does not wait for them. */
	static Services start(Path logs, Database database, Broker broker, URI simulators) throws IOException {
		Services services = new Services();
		try {
			for (Target target : Target.values()) {
				Class<?> application = target.application().orElse(null);
				if (application != null) {
					services.all.put(target, new ServiceProcess(target.code(), application, logs,
							Settings.of(target.code(), database, broker, simulators.toString()), FLAGS));
				}
			}
			return services;
		}
		catch (IOException | RuntimeException ex) {
			services.close();
			throw ex;
		}
	}

	Map<Target, ServiceProcess> all() {
		return this.all;
	}

	ServiceProcess of(Target target) {
		return Objects.requireNonNull(this.all.get(target), target.code());
	}

	/** Whether all are up; those that ended by themselves are started again. */
	boolean ready() throws InterruptedException {
		boolean ready = true;
		for (Target target : this.all.keySet()) {
			ready &= ready(target);
		}
		return ready;
	}

	private boolean ready(Target target) throws InterruptedException {
		try {
			this.selfEnded += of(target).tend() ? 1 : 0;
		}
		catch (IOException ex) {
			throw new IllegalStateException("A service cannot be started", ex);
		}
		return of(target).isReady();
	}

	void awaitReady() throws InterruptedException, TimeoutException {
		Patience.await(START, this::ready);
	}

	/** Restarts each with SIGTERM; the next one's turn comes when it is up again. */
	void roll() throws IOException, InterruptedException, TimeoutException {
		for (Target target : this.all.keySet()) {
			if (!of(target).restart(END)) {
				this.forced++;
			}
			this.restarts++;
			Patience.await(START, () -> ready(target));
		}
	}

	int selfEnded() {
		return this.selfEnded;
	}

	int restarts() {
		return this.restarts;
	}

	/** How many of them had to be killed after all. */
	int forced() {
		return this.forced;
	}

	@Override
	public void close() {
		this.all.values().forEach(ServiceProcess::close);
	}

}
