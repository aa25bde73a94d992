package ai.aigg.insights.stack.cli;

import java.io.IOException;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import ai.aigg.insights.stack.problem.StackProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * Looks at records that no service could handle, and repairs them.
 */
@Command(name = "deadletters", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Show, edit, replay or drop records that no service could handle.",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:done", "1:it failed, or a letter would fail again",
				"2:the command line is wrong", "3:no stack is running" })
final class DeadLettersCommand implements Runnable {

	private static final String PATH = "/admin/dead-letters";

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "Which? list, show, edit, replay or drop");
	}

	@Command(name = "list", mixinStandardHelpOptions = true,
			description = "Count those that wait, or list those of a topic.")
	int list(@Mixin AdminAccess access,
			@Parameters(arity = "0..1", paramLabel = "TOPIC",
					description = "Such as question.asked.v1.") @Nullable String topic,
			@Option(names = "--from", paramLabel = "OFFSET", defaultValue = "0",
					description = "Begin there.") long from)
			throws InterruptedException {
		DeadLettersText text = new DeadLettersText(terminal(access), access.json());
		Map<String, AdminApi> services = access.all();
		if (services.isEmpty()) {
			return nothing(access);
		}
		if (topic == null) {
			for (Map.Entry<String, AdminApi> service : services.entrySet()) {
				text.summary(service.getKey(), service.getValue().get(PATH));
			}
			return ExitCodes.OK;
		}
		text.list(owner(services, topic).get(path(topic) + "?limit=500&from=" + from));
		return ExitCodes.OK;
	}

	@Command(name = "show", mixinStandardHelpOptions = true, description = "Show one, with cause and payload.")
	int show(@Mixin AdminAccess access, @Parameters(paramLabel = "TOPIC") String topic,
			@Parameters(paramLabel = "OFFSET") long offset) throws InterruptedException {
		return with(access, topic, (api, text) -> text.whole(api.get(path(topic) + "/" + offset)));
	}

	@Command(name = "edit", mixinStandardHelpOptions = true,
			description = "Set what is replayed instead of what came. It must be the topic's event.")
	int edit(@Mixin AdminAccess access, @Parameters(paramLabel = "TOPIC") String topic,
			@Parameters(paramLabel = "OFFSET") long offset,
			@Option(names = "--file", required = true, paramLabel = "FILE",
					description = "The new payload, JSON.") Path file,
			@Option(names = "--dry-run", description = "Only say whether it would be read.") boolean dryRun)
			throws InterruptedException {
		byte[] payload = read(file);
		return with(access, topic,
				(api, text) -> text.whole(api.put(path(topic) + "/" + offset + "?dryRun=" + dryRun, payload)));
	}

	@Command(name = "drop", mixinStandardHelpOptions = true, description = "Put one away: nobody needs it.")
	int drop(@Mixin AdminAccess access, @Parameters(paramLabel = "TOPIC") String topic,
			@Parameters(paramLabel = "OFFSET") long offset) throws InterruptedException {
		return with(access, topic, (api, text) -> text.whole(api.post(path(topic) + "/" + offset + "/drop", null)));
	}

	@Command(name = "replay", mixinStandardHelpOptions = true,
			description = "Send them to their topic again: one, the oldest few, or all that wait.")
	int replay(@Mixin AdminAccess access, @Parameters(paramLabel = "TOPIC") String topic,
			@Parameters(arity = "0..1", paramLabel = "OFFSET", description = "One of them.") @Nullable Long offset,
			@Option(names = "--canary", paramLabel = "N", description = "The N oldest.") @Nullable Integer canary,
			@Option(names = "--all", description = "All that wait.") boolean all,
			@Option(names = "--dry-run",
					description = "Only say what would be sent, and how it differs.") boolean dryRun)
			throws InterruptedException {
		int ways = ((offset != null) ? 1 : 0) + ((canary != null) ? 1 : 0) + (all ? 1 : 0);
		if (ways != 1) {
			throw new ParameterException(this.spec.commandLine(), "Choose one: OFFSET, --canary N or --all");
		}
		Map<String, Object> order = new LinkedHashMap<>();
		if (offset != null) {
			order.put("offset", offset);
		}
		if (canary != null) {
			order.put("canary", canary);
		}
		order.put("all", all);
		order.put("dryRun", dryRun);
		Map<String, AdminApi> services = access.all();
		if (services.isEmpty()) {
			return nothing(access);
		}
		AdminApi api = owner(services, topic);
		DeadLettersText text = new DeadLettersText(terminal(access), access.json());
		JsonNode report = api.post(path(topic) + "/replay", order);
		text.report(report);
		while (all && !dryRun && report.path("more").asBoolean(false) && report.path("replayed").asInt() > 0) {
			report = api.post(path(topic) + "/replay", order);
			text.report(report);
		}
		return (report.path("refused").asInt() > 0) ? ExitCodes.PROBLEM : ExitCodes.OK;
	}

	private int with(AdminAccess access, String topic, Act act) throws InterruptedException {
		Map<String, AdminApi> services = access.all();
		if (services.isEmpty()) {
			return nothing(access);
		}
		act.on(owner(services, topic), new DeadLettersText(terminal(access), access.json()));
		return ExitCodes.OK;
	}

	/** The service that listens to a topic. */
	private static AdminApi owner(Map<String, AdminApi> services, String topic) throws InterruptedException {
		for (AdminApi api : services.values()) {
			for (JsonNode summary : api.get(PATH)) {
				String name = summary.path("topic").asString("");
				if (topic.equals(name) || topic.equals(name + "-dlt")) {
					return api;
				}
			}
		}
		throw new StackProblem("No service listens to %s.".formatted(Terminal.shortened(topic)),
				"The topics are in: ./aigg deadletters list");
	}

	private int nothing(AdminAccess access) {
		terminal(access).tell("No stack is running. Start one: ./aigg up, or name a service: --at URL");
		return ExitCodes.NOTHING;
	}

	private Terminal terminal(AdminAccess access) {
		return Terminal.of(this.spec.commandLine().getOut(), this.spec.commandLine().getErr(), access.json());
	}

	private static String path(String topic) {
		return PATH + "/" + URLEncoder.encode(topic, StandardCharsets.UTF_8);
	}

	private static byte[] read(Path file) {
		try {
			return Files.readAllBytes(file);
		}
		catch (IOException ex) {
			throw new StackProblem("%s cannot be read.".formatted(file), "Check its path.", ex);
		}
	}

	/**
	 * Something done with one service.
	 */
	@FunctionalInterface
	private interface Act {

		void on(AdminApi api, DeadLettersText text) throws InterruptedException;

	}

}
