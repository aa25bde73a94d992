package ai.aigg.insights.console;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

import ai.aigg.insights.embedded.FreePorts;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Assumptions;

/**
 * A real Redis on a port of its own, for tests where Debian's package is installed.
 */
public final class RedisServer implements AutoCloseable {

	private final Path program;

	private final String password;

	private final int port;

	private @Nullable Process process;

	private RedisServer(Path program, String password, int port) {
		this.program = program;
		this.password = password;
		this.port = port;
	}

	/**
	 * Finds the program, or skips the test with one plain line; nothing is started yet.
	 * @param password what it will ask for
	 * @return the server
	 */
	public static RedisServer orSkip(String password) {
		Optional<Path> found = Stream
			.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(File.pathSeparator))
			.map((folder) -> Path.of(folder, "redis-server"))
			.filter(Files::isExecutable)
			.findFirst();
		if (found.isEmpty()) {
			System.out.println("Skipped: there is no redis-server on the PATH (Debian's package redis-server has it)");
		}
		Assumptions.assumeTrue(found.isPresent(), "redis-server is not installed");
		return new RedisServer(found.orElseThrow(), password, FreePorts.next());
	}

	/**
	 * Where it is.
	 * @return its address, without the password
	 */
	public String url() {
		return "redis://127.0.0.1:" + this.port;
	}

	/**
	 * Starts it, empty, and waits until it listens.
	 */
	public void start() {
		try {
			this.process = new ProcessBuilder(List.of(this.program.toString(), "--bind", "127.0.0.1", "--port",
					String.valueOf(this.port), "--requirepass", this.password, "--save", "", "--appendonly", "no"))
				.redirectErrorStream(true)
				.redirectOutput(ProcessBuilder.Redirect.DISCARD)
				.start();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		Awaitility.await().atMost(Duration.ofSeconds(10)).ignoreExceptions().until(this::listens);
	}

	private boolean listens() throws IOException {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 500);
			return true;
		}
	}

	/**
	 * Stops it in the middle of what it does: connections stay, answers do not come; or
	 * lets it go on.
	 * @param frozen whether it shall stand still
	 * @throws IOException when there is no program {@code kill}
	 */
	public void freeze(boolean frozen) throws IOException {
		new ProcessBuilder("kill", frozen ? "-STOP" : "-CONT",
				String.valueOf(Objects.requireNonNull(this.process).pid()))
			.start()
			.onExit()
			.join();
	}

	/**
	 * Ends it, and with it all that it knew.
	 */
	@Override
	public void close() {
		if (this.process != null) {
			this.process.destroyForcibly().onExit().join();
		}
	}

}
