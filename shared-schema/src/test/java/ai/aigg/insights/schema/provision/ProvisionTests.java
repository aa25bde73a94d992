package ai.aigg.insights.schema.provision;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ProvisionTests {

	@TempDir
	Path folder;

	@Test
	void aPasswordComesFromTheEnvironmentOrFromAFile() throws Exception {
		Path file = Files.writeString(this.folder.resolve("password"), "from a file\n");
		Provision provision = new Provision(Map.of("AIGG_DB_PASSWORD_GATEWAY", "from the environment",
				"AIGG_DB_PASSWORD_READER_FILE", file.toString(), "AIGG_DB_PASSWORD_RESEARCH", " "));
		assertThat(provision.passwords("AIGG_DB_PASSWORD_")).containsOnly(
				Map.entry(ServiceRole.GATEWAY, "from the environment"), Map.entry(ServiceRole.READER, "from a file"));
	}

	@Test
	void aMissingFileIsNamed() {
		Provision provision = new Provision(Map.of("AIGG_DB_PASSWORD_READER_FILE", "/nowhere/secret"));
		assertThatExceptionOfType(ProvisioningException.class)
			.isThrownBy(() -> provision.passwords("AIGG_DB_PASSWORD_"))
			.withMessageContaining("AIGG_DB_PASSWORD_READER_FILE")
			.withMessageContaining("/nowhere/secret");
	}

	@Test
	void aFolderOfSecretsHasAFilePerVariable() throws Exception {
		Files.writeString(this.folder.resolve("AIGG_DB_PASSWORD_ANALYSIS"), "from the folder\n");
		Files.writeString(this.folder.resolve("AIGG_DB_PASSWORD_READER"), "");
		Provision provision = new Provision(Map.of("AIGG_SECRETS_DIR", this.folder.toString()));
		assertThat(provision.passwords("AIGG_DB_PASSWORD_"))
			.containsOnly(Map.entry(ServiceRole.ANALYSIS, "from the folder"));
	}

	@Test
	void howToSignInToTheBrokerComesFromAFile() throws Exception {
		Path file = Files.writeString(this.folder.resolve("kafka.properties"), "sasl.mechanism=PLAIN\n");
		Provision provision = new Provision(
				Map.of("AIGG_KAFKA_PROPERTIES", file.toString(), "AIGG_KAFKA_BOOTSTRAP_SERVERS", "kafka:9092"));
		assertThat(provision.broker()).containsOnly(Map.entry("bootstrap.servers", "kafka:9092"),
				Map.entry("sasl.mechanism", "PLAIN"));
	}

	@Test
	void impossibleTopicSettingsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TopicSettings(0, (short) 1))
			.withMessageContaining("1 to 1000 partitions");
		assertThatIllegalArgumentException().isThrownBy(() -> new TopicSettings(1, (short) 0))
			.withMessageContaining("at least one copy");
	}

}
