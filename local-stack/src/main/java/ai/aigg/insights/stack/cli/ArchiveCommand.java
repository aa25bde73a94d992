package ai.aigg.insights.stack.cli;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;

import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * Moves old analyses to the archive, finds them there and takes them back.
 */
@Command(name = "archive", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Archive old analyses, search the archive, restore a month of it.",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:done", "1:it failed",
				"2:the command line is wrong", "3:no stack is running, or nothing was found" })
final class ArchiveCommand implements Runnable {

	private static final String PATH = "/admin/archive";

	private static final String SERVICE = "analysis-service";

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "Which? run, list, search or restore");
	}

	@Command(name = "run", mixinStandardHelpOptions = true, description = "Archive now what is old enough.")
	int archive(@Mixin AdminAccess access,
			@Option(names = "--dry-run", description = "Only say what would move, and how.") boolean dryRun)
			throws InterruptedException {
		return with(access, (api, terminal) -> {
			JsonNode plan = dryRun ? api.get(PATH + "/plan") : api.post(PATH + "/run", null);
			if (access.json()) {
				terminal.say(plan.toString());
				return ExitCodes.OK;
			}
			for (JsonNode step : plan.path("steps")) {
				terminal.say("%-8s %-12s %10d analyses".formatted(text(step, "month"), text(step, "way"),
						step.path("analyses").asLong()));
			}
			terminal.say("%d analyses from before %s %s the archive.".formatted(plan.path("analyses").asLong(),
					text(plan, "before"), dryRun ? "would go to" : "went to"));
			return ExitCodes.OK;
		});
	}

	@Command(name = "list", mixinStandardHelpOptions = true, description = "List the months of the archive.")
	int list(@Mixin AdminAccess access) throws InterruptedException {
		return with(access, (api, terminal) -> {
			JsonNode months = api.get(PATH);
			if (access.json()) {
				terminal.say(months.toString());
				return ExitCodes.OK;
			}
			if (months.isEmpty()) {
				terminal.say("The archive is empty: no analysis was old enough yet.");
			}
			for (JsonNode month : months) {
				terminal.say("%-8s %-9s %10d moved, %s%s".formatted(text(month, "month"), text(month, "state"),
						month.path("rowsMoved").asLong(), text(month, "changedAt"),
						month.path("keepUntil").isNull() ? "" : ", stays until " + text(month, "keepUntil")));
			}
			return ExitCodes.OK;
		});
	}

	@Command(name = "search", mixinStandardHelpOptions = true,
			description = "Find archived analyses by words of the question, the market or the conclusion.")
	int search(@Mixin AdminAccess access,
			@Parameters(arity = "1..*", paramLabel = "WORDS",
					description = "All must occur; quoted ones in a row; -WORD must not.") String[] words,
			@Option(names = "--limit", paramLabel = "N", defaultValue = "20",
					description = "How many, 1 to 100 (default: ${DEFAULT-VALUE}).") int limit)
			throws InterruptedException {
		String query = "?limit=" + limit + "&words="
				+ URLEncoder.encode(String.join(" ", words), StandardCharsets.UTF_8);
		return with(access, (api, terminal) -> {
			JsonNode found = api.get(PATH + "/search" + query);
			if (access.json()) {
				terminal.say(found.toString());
			}
			else {
				if (found.isEmpty()) {
					terminal.say("No archived analysis has all of these words.");
				}
				for (JsonNode analysis : found) {
					terminal.say("%s  %s  %-7s %s".formatted(text(analysis, "id"), text(analysis, "createdAt"),
							text(analysis, "recommendation"), terminal.bold(text(analysis, "market"))));
					terminal.say("    %s".formatted(text(analysis, "conclusion")));
				}
			}
			return found.isEmpty() ? ExitCodes.NOTHING : ExitCodes.OK;
		});
	}

	@Command(name = "restore", mixinStandardHelpOptions = true,
			description = "Take a month out of the archive; it stays for a week.")
	int restore(@Mixin AdminAccess access,
			@Parameters(paramLabel = "MONTH", description = "Such as 2026-09.") String month)
			throws InterruptedException {
		if (!month.matches("[0-9]{4}-[0-9]{2}")) {
			throw new ParameterException(this.spec.commandLine(), "MONTH looks like 2026-09");
		}
		return with(access, (api, terminal) -> {
			JsonNode restored = api.post(PATH + "/" + month + "/restore", null);
			terminal.say(access.json() ? restored.toString()
					: "%d analyses of %s are back.".formatted(restored.path("analyses").asLong(), month));
			return ExitCodes.OK;
		});
	}

	private int with(AdminAccess access, Act act) throws InterruptedException {
		Terminal terminal = Terminal.of(this.spec.commandLine().getOut(), this.spec.commandLine().getErr(),
				access.json());
		Map<String, AdminApi> services = access.all();
		if (services.isEmpty()) {
			terminal.tell("No stack is running. Start one: ./aigg up, or name the analysis service: --at URL");
			return ExitCodes.NOTHING;
		}
		AdminApi only = services.values().iterator().next();
		return act.on(Objects.requireNonNullElse(services.get(SERVICE), only), terminal);
	}

	private static String text(JsonNode node, String field) {
		return Terminal.shortened(node.path(field).asString(""));
	}

	/**
	 * Something done with the analysis service.
	 */
	@FunctionalInterface
	private interface Act {

		int on(AdminApi api, Terminal terminal) throws InterruptedException;

	}

}
