package ai.aigg.insights.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.process.Broker;
import ai.aigg.insights.benchmarks.process.Database;
import ai.aigg.insights.benchmarks.process.Simulators;
import ai.aigg.insights.benchmarks.world.SimulatorControl;

/**
 * Everything that runs. Only the simulators, which hold the truth, are never killed.
 */
final class SoakWorld implements AutoCloseable {

	private final Deque<AutoCloseable> open = new ArrayDeque<>();

	private final SimulatorControl simulators;

	private final Database database;

	private final Broker broker;

	private final Services services;

	private SoakWorld(Path folder, int markets) throws IOException, InterruptedException, TimeoutException {
		try {
			this.simulators = opened(Simulators.start(folder,
					List.of("aigg.simulators.world.size=" + markets, "aigg.simulators.world.archive=500")))
				.control();
			this.database = opened(Database.start(folder.resolve("postgres")));
			this.broker = opened(Broker.start(folder));
			this.services = opened(Services.start(folder, this.database, this.broker, this.simulators.base()));
		}
		catch (IOException | InterruptedException | TimeoutException | RuntimeException ex) {
			close();
			throw ex;
		}
	}

	/** Starts all of it; the services are not awaited. */
	static SoakWorld start(Path folder, int markets) throws IOException, InterruptedException, TimeoutException {
		return new SoakWorld(folder, markets);
	}

	private <T extends AutoCloseable> T opened(T part) {
		this.open.push(part);
		return part;
	}

	SimulatorControl simulators() {
		return this.simulators;
	}

	Database database() {
		return this.database;
	}

	Broker broker() {
		return this.broker;
	}

	Services services() {
		return this.services;
	}

	@Override
	public void close() {
		while (!this.open.isEmpty()) {
			try {
				this.open.pop().close();
			}
			catch (Exception ex) {
				// The others are still to be closed.
				System.getLogger(SoakWorld.class.getName()).log(System.Logger.Level.WARNING, "It did not close", ex);
			}
		}
	}

}
