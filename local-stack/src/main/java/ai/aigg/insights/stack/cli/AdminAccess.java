package ai.aigg.insights.stack.cli;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ai.aigg.insights.stack.home.AdminTokenFile;
import ai.aigg.insights.stack.home.StackAddresses;
import ai.aigg.insights.stack.home.StackFile;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.problem.StackProblem;
import ai.aigg.insights.stack.settings.Environment;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/**
 * Finds the admin APIs and the token for them.
 */
final class AdminAccess {

	private static final Set<String> NO_ADMIN_API = Set.of(StackAddresses.SIMULATORS, StackAddresses.CONSOLE);

	@Option(names = "--at", paramLabel = "URL",
			description = "The management address of one service, such as http://10.0.0.5:9083 "
					+ "(default: the services of the stack on this machine).")
	private @Nullable URI at;

	@Option(names = "--json", description = "Answer with JSON, one line per service.")
	private boolean json;

	boolean json() {
		return this.json;
	}

	/** The services to ask, by name; none when no stack runs. */
	Map<String, AdminApi> all() {
		StackHome home = StackHome.locate();
		Map<String, AdminApi> services = new LinkedHashMap<>();
		if (this.at != null) {
			services.put(this.at.toString(), new AdminApi(this.at, token(home)));
			return services;
		}
		new StackFile(home).running()
			.ifPresent((stack) -> stack.addresses()
				.management()
				.entrySet()
				.stream()
				.filter((entry) -> !NO_ADMIN_API.contains(entry.getKey()))
				.forEach((entry) -> services.put(entry.getKey(), new AdminApi(entry.getValue(), token(home)))));
		return services;
	}

	private static String token(StackHome home) {
		Environment environment = Environment.of(System.getenv(), home.envFile());
		return environment.get("AIGG_ADMIN_TOKEN")
			.or(() -> environment.get("AIGG_ADMIN_TOKEN_FILE").map((file) -> read(Path.of(file))))
			.or(() -> Optional.of(new AdminTokenFile(home)).flatMap(AdminTokenFile::read))
			.orElseThrow(() -> new StackProblem("There is no admin token.",
					"Set AIGG_ADMIN_TOKEN or AIGG_ADMIN_TOKEN_FILE."));
	}

	private static String read(Path file) {
		try {
			return Files.readString(file).strip();
		}
		catch (IOException ex) {
			throw new StackProblem("The file of AIGG_ADMIN_TOKEN_FILE cannot be read.", "Check its path and its owner.",
					ex);
		}
	}

}
