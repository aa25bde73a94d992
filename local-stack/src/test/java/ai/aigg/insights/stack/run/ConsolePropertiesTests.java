package ai.aigg.insights.stack.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Ports;
import ai.aigg.insights.stack.settings.Upstreams;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What the console of a stack is told.
 */
class ConsolePropertiesTests {

	@Test
	void takesItsSettingsFromTheFile(@TempDir Path folder) throws IOException {
		Path file = Files.writeString(folder.resolve(".env"), """
				AIGG_CONSOLE_OPEN=true
				AIGG_REDIS_URL=redis://localhost:6379
				AIGG_MODEL_KEY=not for the console
				""");
		Environment environment = Environment.of(Map.of("AIGG_CONSOLE_OPEN", "false"), file);
		Map<String, String> properties = ConsoleProperties.of(new StackSettings(Ports.from(environment),
				Upstreams.SIMULATED, environment, folder.resolve("log"), folder.resolve("accounts.json")));
		assertThat(properties).containsEntry("AIGG_CONSOLE_OPEN", "false")
			.containsEntry("AIGG_REDIS_URL", "redis://localhost:6379")
			.doesNotContainKey("AIGG_MODEL_KEY");
	}

}
