package ai.aigg.insights.embedded;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import kafka.server.KafkaConfig;
import kafka.server.KafkaRaftServer;
import org.apache.kafka.common.Uuid;
import org.apache.kafka.common.utils.Time;
import org.apache.kafka.metadata.storage.Formatter;
import org.apache.kafka.server.common.MetadataVersion;

/**
 * One Kafka broker that is its own controller, on the loopback interface only, sized for
 * a laptop.
 */
public final class EmbeddedKafkaServer implements AutoCloseable {

	private static final int NODE_ID = 1;

	private final KafkaRaftServer server;

	private final int port;

	private EmbeddedKafkaServer(KafkaRaftServer server, int port) {
		this.server = server;
		this.port = port;
	}

	/**
	 * Starts a broker on a folder; topics, records and offsets that are in it are there
	 * again.
	 * @param dataDirectory the folder; made and formatted when absent
	 * @param port the port for clients
	 * @param controllerPort a second port that the broker uses to speak with itself
	 * @return the running broker
	 * @throws UncheckedIOException when the folder cannot be used
	 */
	public static EmbeddedKafkaServer start(Path dataDirectory, int port, int controllerPort) {
		if (!Files.exists(dataDirectory.resolve("meta.properties"))) {
			format(dataDirectory);
		}
		KafkaRaftServer server = new KafkaRaftServer(
				new KafkaConfig(settings(dataDirectory, port, controllerPort), false), Time.SYSTEM);
		server.startup();
		return new EmbeddedKafkaServer(server, port);
	}

	private static void format(Path dataDirectory) {
		try {
			Files.createDirectories(dataDirectory);
			new Formatter().setClusterId(Uuid.randomUuid().toString())
				.setNodeId(NODE_ID)
				.addDirectory(dataDirectory.toString())
				.setControllerListenerName("CONTROLLER")
				.setMetadataLogDirectory(dataDirectory.toString())
				.setReleaseVersion(MetadataVersion.LATEST_PRODUCTION)
				.setPrintStream(new PrintStream(PrintStream.nullOutputStream(), false, StandardCharsets.UTF_8))
				.run();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The broker's folder %s could not be made".formatted(dataDirectory), ex);
		}
		catch (Exception ex) {
			throw new IllegalStateException("The broker's folder %s could not be formatted".formatted(dataDirectory),
					ex);
		}
	}

	private static Map<String, String> settings(Path dataDirectory, int port, int controllerPort) {
		return Map.ofEntries(Map.entry("process.roles", "broker,controller"),
				Map.entry("node.id", Integer.toString(NODE_ID)),
				Map.entry("controller.quorum.voters", "%d@127.0.0.1:%d".formatted(NODE_ID, controllerPort)),
				Map.entry("controller.listener.names", "CONTROLLER"),
				Map.entry("listeners",
						"PLAINTEXT://127.0.0.1:%d,CONTROLLER://127.0.0.1:%d".formatted(port, controllerPort)),
				Map.entry("advertised.listeners", "PLAINTEXT://127.0.0.1:" + port),
				Map.entry("log.dirs", dataDirectory.toString()), Map.entry("auto.create.topics.enable", "false"),
				Map.entry("group.initial.rebalance.delay.ms", "0"),
				// One broker, few topics: the defaults are made for clusters and cost
				// start time and heap.
				Map.entry("offsets.topic.replication.factor", "1"), Map.entry("offsets.topic.num.partitions", "2"),
				Map.entry("transaction.state.log.replication.factor", "1"),
				Map.entry("transaction.state.log.min.isr", "1"), Map.entry("transaction.state.log.num.partitions", "2"),
				Map.entry("share.coordinator.state.topic.replication.factor", "1"),
				Map.entry("share.coordinator.state.topic.min.isr", "1"),
				Map.entry("share.coordinator.state.topic.num.partitions", "2"), Map.entry("num.network.threads", "2"),
				Map.entry("num.io.threads", "2"), Map.entry("background.threads", "2"),
				Map.entry("log.cleaner.dedupe.buffer.size", "4194304"));
	}

	/**
	 * Where clients connect.
	 * @return host and port
	 */
	public String bootstrapServers() {
		return "127.0.0.1:" + this.port;
	}

	@Override
	public void close() {
		this.server.shutdown();
		this.server.awaitShutdown();
	}

}
