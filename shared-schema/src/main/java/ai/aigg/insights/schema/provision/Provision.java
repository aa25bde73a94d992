package ai.aigg.insights.schema.provision;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Prepares database and broker from the environment, then ends: the one-shot container
 * that runs before the services. Every variable may be given as a file instead: one that
 * its name with {@code _FILE} names, or one of its name in the folder
 * {@code AIGG_SECRETS_DIR}.
 */
public final class Provision {

	private final Map<String, String> environment;

	Provision(Map<String, String> environment) {
		this.environment = environment;
	}

	/**
	 * Runs the provisioning; see {@code .env.example} for the variables.
	 * @param arguments none
	 */
	public static void main(String[] arguments) {
		Provision provision = new Provision(System.getenv());
		provision.database();
		provision.topics();
	}

	private void database() {
		PGSimpleDataSource owner = new PGSimpleDataSource();
		owner.setUrl(value("AIGG_DB_URL", "jdbc:postgresql://localhost:5432/aigg_insights"));
		owner.setUser(value("AIGG_DB_OWNER", "postgres"));
		owner.setPassword(value("AIGG_DB_OWNER_PASSWORD", ""));
		DatabaseProvisioner provisioner = new DatabaseProvisioner(owner);
		provisioner.provision(passwords("AIGG_DB_PASSWORD_"));
		given("AIGG_DB_PASSWORD_REPLICATION").ifPresent(provisioner::allowReplication);
	}

	private void topics() {
		Map<String, Object> connection = broker();
		new TopicProvisioner(connection)
			.provision(new TopicSettings(Integer.parseInt(value("AIGG_TOPIC_PARTITIONS", "6")),
					Short.parseShort(value("AIGG_TOPIC_REPLICATION", "1"))));
		if (connection.containsKey("sasl.mechanism")) {
			new TopicAccess(connection).allow(passwords("AIGG_KAFKA_PASSWORD_"));
		}
	}

	/**
	 * How to reach the broker: its address, and what the file
	 * {@code AIGG_KAFKA_PROPERTIES} adds, such as how to sign in.
	 * @return Kafka client properties
	 */
	Map<String, Object> broker() {
		Map<String, Object> properties = new HashMap<>();
		properties.put("bootstrap.servers", value("AIGG_KAFKA_BOOTSTRAP_SERVERS", "localhost:9092"));
		given("AIGG_KAFKA_PROPERTIES").map(Path::of).ifPresent((file) -> {
			Properties more = new Properties();
			try (Reader reader = Files.newBufferedReader(file)) {
				more.load(reader);
			}
			catch (IOException ex) {
				throw new ProvisioningException("AIGG_KAFKA_PROPERTIES names a file that cannot be read: " + file, ex);
			}
			more.stringPropertyNames().forEach((name) -> properties.put(name, more.getProperty(name)));
		});
		return properties;
	}

	/**
	 * The passwords that the environment names, per role:
	 * {@code AIGG_DB_PASSWORD_MARKET_SYNC} and so on.
	 * @param prefix of the variables' names
	 * @return the passwords; a role without one is left out
	 */
	Map<ServiceRole, String> passwords(String prefix) {
		Map<ServiceRole, String> passwords = new EnumMap<>(ServiceRole.class);
		for (ServiceRole role : ServiceRole.values()) {
			given(prefix + role.name()).ifPresent((password) -> passwords.put(role, password));
		}
		return passwords;
	}

	private String value(String name, String otherwise) {
		return given(name).orElse(otherwise);
	}

	private Optional<String> given(String name) {
		String file = this.environment.get(name + "_FILE");
		if (file != null && !file.isBlank()) {
			return read(name + "_FILE", Path.of(file));
		}
		String folder = this.environment.get("AIGG_SECRETS_DIR");
		if (folder != null && !folder.isBlank() && Files.exists(Path.of(folder, name))) {
			return read("AIGG_SECRETS_DIR", Path.of(folder, name));
		}
		return Optional.ofNullable(this.environment.get(name)).filter((value) -> !value.isBlank());
	}

	private static Optional<String> read(String variable, Path file) {
		try {
			return Optional.of(Files.readString(file).strip()).filter((value) -> !value.isEmpty());
		}
		catch (IOException ex) {
			throw new ProvisioningException("%s names a file that cannot be read: %s".formatted(variable, file), ex);
		}
	}

}
