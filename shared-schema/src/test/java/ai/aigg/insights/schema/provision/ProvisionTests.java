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
		assertThat(provision.passwords()).containsOnly(Map.entry(ServiceRole.GATEWAY, "from the environment"),
				Map.entry(ServiceRole.READER, "from a file"));
	}

	@Test
	void aMissingFileIsNamed() {
		Provision provision = new Provision(Map.of("AIGG_DB_PASSWORD_READER_FILE", "/nowhere/secret"));
		assertThatExceptionOfType(ProvisioningException.class).isThrownBy(provision::passwords)
			.withMessageContaining("AIGG_DB_PASSWORD_READER_FILE")
			.withMessageContaining("/nowhere/secret");
	}

	@Test
	void impossibleTopicSettingsAreRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new TopicSettings(0, (short) 1))
			.withMessageContaining("1 to 1000 partitions");
		assertThatIllegalArgumentException().isThrownBy(() -> new TopicSettings(1, (short) 0))
			.withMessageContaining("at least one copy");
	}

}
