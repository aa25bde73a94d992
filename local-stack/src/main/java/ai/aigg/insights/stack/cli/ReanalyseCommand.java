package ai.aigg.insights.stack.cli;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.Callable;

import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.stack.home.StackFile;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.problem.StackProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.JsonNode;

/**
 * Has a stored analysis computed again.
 */
@Command(name = "reanalyse", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Compute a stored analysis again, of the same inputs and the recorded answers of models, "
				+ "and say whether the same bytes come out.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:the same bytes came out", "1:other bytes came out, or the analysis cannot be repeated",
				"2:the command line is wrong", "3:no stack is running" })
final class ReanalyseCommand implements Callable<Integer> {

	private static final int OK = 200;

	private static final int MISSING = 404;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(paramLabel = "ANALYSIS_ID", description = "The id in the table of analyses.")
	private UUID analysis = new UUID(0, 0);

	@Option(names = "--json", description = "Answer with one JSON object on one line.")
	private boolean json;

	@Override
	public Integer call() throws InterruptedException {
		Terminal terminal = Terminal.of(this.spec.commandLine().getOut(), this.spec.commandLine().getErr(), this.json);
		URI service = new StackFile(StackHome.locate()).running()
			.map((stack) -> stack.addresses().services().get("analysis-service"))
			.orElse(null);
		if (service == null) {
			terminal.say(this.json ? "{\"running\":false}" : "No stack is running. Start one: ./aigg up");
			return ExitCodes.NOTHING;
		}
		JsonNode repeated = ask(service);
		boolean identical = repeated.path("identical").asBoolean(false);
		if (this.json) {
			terminal.say(Json.line(repeated));
		}
		else {
			terminal.say(repeated.path("conclusion").asString(""));
			terminal
				.say(identical ? "The same bytes came out: " + repeated.path("storedSha256").asString("")
						: "Other bytes came out: stored %s, computed %s".formatted(
								repeated.path("storedSha256").asString(""),
								repeated.path("computedSha256").asString("")));
		}
		return identical ? ExitCodes.OK : ExitCodes.PROBLEM;
	}

	private JsonNode ask(URI service) throws InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(service.resolve("/analyses/" + this.analysis + "/reanalyse"))
			.timeout(Duration.ofSeconds(30))
			.POST(HttpRequest.BodyPublishers.noBody())
			.build();
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
			HttpResponse<String> response = http.send(request, HttpResponse.BodyHandlers.ofString());
			if (response.statusCode() == MISSING) {
				throw new StackProblem("The inputs of analysis %s are not kept.".formatted(this.analysis),
						"Ids of analyses are in the table analysis; those before this version keep no inputs.");
			}
			if (response.statusCode() != OK) {
				throw new StackProblem("The analysis service answered %d.".formatted(response.statusCode()),
						"Its log in .aigg/logs says why.");
			}
			return EventJson.mapper().readTree(response.body());
		}
		catch (IOException ex) {
			throw new StackProblem("The analysis service cannot be reached.", "See how it is: ./aigg status", ex);
		}
	}

}
