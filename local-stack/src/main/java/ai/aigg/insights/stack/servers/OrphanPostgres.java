package ai.aigg.insights.stack.servers;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.problem.StackProblem;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server that outlived its stack: when the stack's process is killed, its
 * child goes on and holds data and port.
 */
public final class OrphanPostgres {

	private static final Logger log = LoggerFactory.getLogger(OrphanPostgres.class);

	private static final Duration STOP_LIMIT = Duration.ofSeconds(20);

	private OrphanPostgres() {
	}

	/**
	 * Stops the servers that still run on the data of any world. Only to be called by the
	 * holder of the stack's lock.
	 * @param home the stack's folder
	 * @throws StackProblem when one does not stop
	 */
	public static void stopAll(StackHome home) {
		home.worlds().forEach((world) -> stop(EmbeddedServers.postgresData(world)));
	}

	private static void stop(Path data) {
		Optional<ProcessHandle> orphan = find(data);
		if (orphan.isEmpty()) {
			return;
		}
		ProcessHandle process = orphan.get();
		log.warn("A killed stack left PostgreSQL behind; process {} is stopped", process.pid());
		process.destroy();
		try {
			process.onExit().get(STOP_LIMIT.toSeconds(), TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw stillThere(process, ex);
		}
		catch (ExecutionException | TimeoutException ex) {
			throw stillThere(process, ex);
		}
	}

	private static Optional<ProcessHandle> find(Path data) {
		Path pidFile = data.resolve("postmaster.pid");
		if (!Files.exists(pidFile)) {
			return Optional.empty();
		}
		try {
			// The first line is the process, the second the data folder.
			List<String> lines = Files.readAllLines(pidFile);
			return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(OrphanPostgres::isPostgres);
		}
		catch (IOException | NumberFormatException ex) {
			log.warn("{} cannot be read; PostgreSQL decides about it itself", pidFile, ex);
			return Optional.empty();
		}
	}

	private static boolean isPostgres(ProcessHandle process) {
		// The number may have gone to another program meanwhile.
		return process.info().command().filter((command) -> command.endsWith("postgres")).isPresent();
	}

	private static StackProblem stillThere(ProcessHandle process, Exception cause) {
		return new StackProblem("PostgreSQL of an earlier run (process %d) does not stop.".formatted(process.pid()),
				"Stop it with: kill -QUIT %d".formatted(process.pid()), cause);
	}

}
