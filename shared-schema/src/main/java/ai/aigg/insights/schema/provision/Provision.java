package ai.aigg.insights.schema.provision;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;

import org.postgresql.ds.PGSimpleDataSource;

/**
 * Prepares database and broker from the environment, then ends: the one-shot container
 * that runs before the services. Every variable may be given as a file instead, by its
 * name with {@code _FILE}.
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
		new DatabaseProvisioner(owner).provision(passwords());
	}

	private void topics() {
		new TopicProvisioner(Map.of("bootstrap.servers", value("AIGG_KAFKA_BOOTSTRAP_SERVERS", "localhost:9092")))
			.provision(new TopicSettings(Integer.parseInt(value("AIGG_TOPIC_PARTITIONS", "6")),
					Short.parseShort(value("AIGG_TOPIC_REPLICATION", "1"))));
	}

	/**
	 * The passwords that the environment names, per role:
	 * {@code AIGG_DB_PASSWORD_MARKET_SYNC} and so on.
	 * @return the passwords; a role without one is left out
	 */
	Map<ServiceRole, String> passwords() {
		Map<ServiceRole, String> passwords = new EnumMap<>(ServiceRole.class);
		for (ServiceRole role : ServiceRole.values()) {
			given("AIGG_DB_PASSWORD_" + role.name()).ifPresent((password) -> passwords.put(role, password));
		}
		return passwords;
	}

	private String value(String name, String otherwise) {
		return given(name).orElse(otherwise);
	}

	private Optional<String> given(String name) {
		String file = this.environment.get(name + "_FILE");
		if (file != null && !file.isBlank()) {
			try {
				return Optional.of(Files.readString(Path.of(file)).strip());
			}
			catch (IOException ex) {
				throw new ProvisioningException("%s_FILE names a file that cannot be read: %s".formatted(name, file),
						ex);
			}
		}
		return Optional.ofNullable(this.environment.get(name)).filter((value) -> !value.isBlank());
	}

}
