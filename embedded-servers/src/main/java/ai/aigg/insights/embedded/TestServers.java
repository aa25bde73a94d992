package ai.aigg.insights.embedded;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import ai.aigg.insights.schema.provision.DatabaseProvisioner;
import ai.aigg.insights.schema.provision.TopicProvisioner;
import ai.aigg.insights.schema.provision.TopicSettings;

/**
 * The servers that the tests of one JVM share: started when first asked for, gone with
 * the JVM.
 */
public final class TestServers {

	private static final String TEMPLATE = "aigg_template";

	private static final AtomicInteger DATABASES = new AtomicInteger();

	private TestServers() {
	}

	/**
	 * Makes an empty database with the newest schema; a copy of a template, so it takes a
	 * fraction of a second.
	 * @return the database
	 */
	public static TestDatabase newDatabase() {
		String name = "test_" + DATABASES.incrementAndGet();
		PostgresHolder.SERVER.createDatabase(name, TEMPLATE);
		return new TestDatabase(PostgresHolder.SERVER, name);
	}

	/**
	 * Makes an empty database without any schema.
	 * @return the database
	 */
	public static TestDatabase newBlankDatabase() {
		String name = "blank_" + DATABASES.incrementAndGet();
		PostgresHolder.SERVER.createDatabase(name, "template0");
		return new TestDatabase(PostgresHolder.SERVER, name);
	}

	/**
	 * The broker, with all topics in it.
	 * @return where clients connect
	 */
	public static String bootstrapServers() {
		return KafkaHolder.SERVER.bootstrapServers();
	}

	private static final class PostgresHolder {

		static final EmbeddedPostgresServer SERVER = start();

		private static EmbeddedPostgresServer start() {
			EmbeddedPostgresServer server = EmbeddedPostgresServer.startTemporary();
			server.createDatabase(TEMPLATE, "template0");
			new DatabaseProvisioner(server.owner(TEMPLATE)).provision(Map.of());
			return server;
		}

	}

	private static final class KafkaHolder {

		static final EmbeddedKafkaServer SERVER = start();

		private static EmbeddedKafkaServer start() {
			try {
				Path folder = Files.createTempDirectory("aigg-kafka");
				EmbeddedKafkaServer server = EmbeddedKafkaServer.start(folder, FreePorts.next(), FreePorts.next());
				Runtime.getRuntime().addShutdownHook(new Thread(() -> {
					server.close();
					Folders.delete(folder);
				}, "stop-test-kafka"));
				new TopicProvisioner(Map.of("bootstrap.servers", server.bootstrapServers()))
					.provision(new TopicSettings(2, (short) 1));
				return server;
			}
			catch (IOException ex) {
				throw new UncheckedIOException("No folder for the test broker", ex);
			}
		}

	}

}
