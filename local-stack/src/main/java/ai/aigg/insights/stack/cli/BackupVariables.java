package ai.aigg.insights.stack.cli;

import java.util.Optional;
import java.util.function.Function;

import ai.aigg.insights.stack.home.StackFile;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.settings.Environment;

/**
 * What the backup commands are told: the settings of this machine, and where they are
 * silent the database of the stack that runs.
 */
final class BackupVariables implements Function<String, Optional<String>> {

	@Override
	public Optional<String> apply(String name) {
		StackHome home = StackHome.locate();
		return Environment.of(System.getenv(), home.envFile()).get(name).or(() -> otherwise(home, name));
	}

	private static Optional<String> otherwise(StackHome home, String name) {
		return switch (name) {
			// Not inside of .aigg, which a reset removes.
			case "AIGG_BACKUP_DIR" -> Optional.of(home.project().resolve("backups").toString());
			case "AIGG_DB_URL" -> new StackFile(home).running().map((stack) -> stack.addresses().jdbcUrl());
			default -> Optional.empty();
		};
	}

}
