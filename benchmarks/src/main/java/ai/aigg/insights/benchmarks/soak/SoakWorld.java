package ai.aigg.insights.benchmarks.soak;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.process.Broker;
import ai.aigg.insights.benchmarks.process.Database;
import ai.aigg.insights.benchmarks.process.Opened;
import ai.aigg.insights.benchmarks.process.Simulators;
import ai.aigg.insights.benchmarks.world.SimulatorControl;

/**
 * Everything that runs. Only the simulators, which hold the truth, are never killed.
 */
final class SoakWorld implements AutoCloseable {

	private final Opened open = new Opened();

	private final SimulatorControl simulators;

	private final Database database;

	private final Broker broker;

	private final Services services;

	private SoakWorld(Path folder, int markets) throws IOException, InterruptedException, TimeoutException {
		try {
			this.simulators = this.open
				.add(Simulators.start(folder,
						List.of("aigg.simulators.world.size=" + markets, "aigg.simulators.world.archive=500")))
				.control();
			this.database = this.open.add(Database.start(folder.resolve("postgres")));
			this.broker = this.open.add(Broker.start(folder));
			this.services = this.open.add(Services.start(folder, this.database, this.broker, this.simulators.base()));
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
		this.open.close();
	}

}
