package ai.aigg.insights.benchmarks.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.world.Patience;
import ai.aigg.insights.benchmarks.world.SimulatorControl;
import ai.aigg.insights.embedded.FreePorts;
import ai.aigg.insights.simulators.SimulatorsApplication;

/**
 * The simulators in a process of their own. They hold the truth, so they are never
 * killed.
 */
public final class Simulators implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(3);

	private static final List<String> PLENTY = List.of("me", "mentions", "timeline", "lookup", "create", "webhooks");

	private final SimulatorControl control;

	private final Child process;

	private Simulators(Path logs, List<String> settings) throws IOException {
		int port = FreePorts.next();
		List<String> args = new ArrayList<>(List.of("--server.port=" + port, "--server.address=127.0.0.1"));
		PLENTY.forEach((limit) -> args.add("--aigg.simulators.x.limits.%s=1000000".formatted(limit)));
		settings.forEach((setting) -> args.add("--" + setting));
		this.control = new SimulatorControl(URI.create("http://127.0.0.1:" + port));
		this.process = Child.start("simulators", logs, List.of("-Xmx512m"), SimulatorsApplication.class, args);
	}

	/**
	 * Starts them and waits for them; X refuses nothing for being asked too often.
	 * @param logs where their logs go
	 * @param settings theirs, as {@code name=value}
	 * @return to be closed
	 * @throws IOException when they cannot be started
	 * @throws InterruptedException when the thread is to end
	 * @throws TimeoutException when they do not come up
	 */
	public static Simulators start(Path logs, List<String> settings)
			throws IOException, InterruptedException, TimeoutException {
		Simulators simulators = new Simulators(logs, settings);
		try {
			Patience.await(START, simulators::answers);
			return simulators;
		}
		catch (InterruptedException | TimeoutException | RuntimeException ex) {
			simulators.close();
			throw ex;
		}
	}

	private boolean answers() throws InterruptedException {
		try {
			return this.control.call("GET", "/sim/x/users", "").isArray();
		}
		catch (UncheckedIOException ex) {
			return false;
		}
	}

	/**
	 * What they do for those who stand behind them.
	 * @return calls
	 */
	public SimulatorControl control() {
		return this.control;
	}

	@Override
	public void close() {
		this.process.close();
	}

}
