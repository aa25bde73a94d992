package ai.aigg.insights.stack.servers;

import java.io.UncheckedIOException;
import java.nio.file.Path;

import ai.aigg.insights.embedded.EmbeddedKafkaServer;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import ai.aigg.insights.stack.problem.StackProblem;
import ai.aigg.insights.stack.settings.Ports;

/**
 * The stack's own servers on a folder that is kept.
 *
 * @param folder where their data is
 * @param ports where they listen
 */
public record EmbeddedServers(Path folder, Ports ports) implements Servers {

	private static final String DATABASE = "aigg_insights";

	/**
	 * Where the database will be.
	 * @param ports the stack's ports
	 * @return its address, without a user
	 */
	public static String jdbcUrl(Ports ports) {
		return "jdbc:postgresql://127.0.0.1:%d/%s".formatted(ports.postgres(), DATABASE);
	}

	/**
	 * Where the broker will be.
	 * @param ports the stack's ports
	 * @return host and port
	 */
	public static String bootstrapServers(Ports ports) {
		return "127.0.0.1:" + ports.kafka();
	}

	static Path postgresData(Path world) {
		return world.resolve("postgres");
	}

	@Override
	public Database startDatabase() {
		Path data = postgresData(this.folder);
		try {
			EmbeddedPostgresServer server = EmbeddedPostgresServer.start(data, this.ports.postgres());
			server.createDatabase(DATABASE, "template1");
			return new Database(server.owner(DATABASE), jdbcUrl(this.ports), server::close);
		}
		catch (UncheckedIOException | IllegalStateException ex) {
			throw new StackProblem("PostgreSQL did not start on %s.".formatted(data),
					"The log says why; if its data is damaged, ./aigg reset removes it.", ex);
		}
	}

	@Override
	public Broker startBroker() {
		Path data = this.folder.resolve("kafka");
		try {
			EmbeddedKafkaServer server = EmbeddedKafkaServer.start(data, this.ports.kafka(),
					this.ports.kafkaController());
			return new Broker(bootstrapServers(this.ports), server::close);
		}
		catch (RuntimeException ex) {
			throw new StackProblem("The Kafka broker did not start on %s.".formatted(data),
					"The log says why; if its data is damaged, ./aigg reset removes it.", ex);
		}
	}

}
