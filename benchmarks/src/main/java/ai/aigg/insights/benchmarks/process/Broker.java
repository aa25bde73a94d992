package ai.aigg.insights.benchmarks.process;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.world.Patience;
import ai.aigg.insights.embedded.FreePorts;
import ai.aigg.insights.schema.provision.TopicProvisioner;
import ai.aigg.insights.schema.provision.TopicSettings;

/**
 * A broker that can be killed and comes back with all that it had.
 */
public final class Broker implements AutoCloseable {

	private static final Duration START = Duration.ofMinutes(3);

	private static final int PARTITIONS = 4;

	private final Path folder;

	private final int port = FreePorts.next();

	private final int controllerPort = FreePorts.next();

	private Child process;

	private Broker(Path folder) throws IOException, InterruptedException, TimeoutException {
		this.folder = folder;
		this.process = start();
		await();
	}

	/**
	 * Starts one with all topics.
	 * @param folder for its data and logs
	 * @return the running broker
	 * @throws IOException when it cannot be started
	 * @throws InterruptedException when the thread is to end
	 * @throws TimeoutException when it does not come up
	 */
	public static Broker start(Path folder) throws IOException, InterruptedException, TimeoutException {
		Broker broker = new Broker(folder);
		try {
			new TopicProvisioner(Map.of("bootstrap.servers", broker.address()))
				.provision(new TopicSettings(PARTITIONS, (short) 1));
			return broker;
		}
		catch (RuntimeException ex) {
			broker.close();
			throw ex;
		}
	}

	/**
	 * Where it is.
	 * @return as Kafka's clients want it
	 */
	public String address() {
		return "127.0.0.1:" + this.port;
	}

	/**
	 * Kills it and brings it back.
	 * @throws IOException when it cannot be started
	 * @throws InterruptedException when the thread is to end
	 * @throws TimeoutException when it does not come back
	 */
	public void crash() throws IOException, InterruptedException, TimeoutException {
		this.process.kill();
		this.process = start();
		await();
	}

	private Child start() throws IOException {
		return Child.start("broker", this.folder, List.of("-Xmx320m"), BrokerMain.class,
				List.of(this.folder.resolve("kafka").toString(), Integer.toString(this.port),
						Integer.toString(this.controllerPort)));
	}

	private void await() throws InterruptedException, TimeoutException {
		Patience.await(START, this::listens);
	}

	private boolean listens() {
		if (!this.process.lives()) {
			throw new IllegalStateException("The broker ended by itself; see broker.out");
		}
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			return socket.isConnected();
		}
		catch (IOException ex) {
			return false;
		}
	}

	@Override
	public void close() {
		this.process.close();
	}

}
