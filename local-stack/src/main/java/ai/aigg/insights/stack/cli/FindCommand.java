package ai.aigg.insights.stack.cli;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;

import ai.aigg.insights.markets.MarketSyncApplication;
import ai.aigg.insights.stack.home.RunningStack;
import ai.aigg.insights.stack.home.StackFile;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.problem.StackProblem;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Shows which market a text means and why no other.
 */
@Command(name = "find", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Show which market a text means: how it is read, the candidates, and what speaks for and "
				+ "against each. A stack must run: ./aigg up",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:candidates were found", "1:it failed",
				"2:the command line is wrong", "3:no stack is running, or nothing was found" })
final class FindCommand implements Callable<Integer> {

	private static final Duration LIMIT = Duration.ofSeconds(15);

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Parameters(arity = "1", paramLabel = "TEXT", description = "What somebody may write.")
	private String text = "";

	@Option(names = "--context", paramLabel = "TEXT", description = "The post that it answers or quotes.")
	private @Nullable String context;

	@Option(names = "--at", paramLabel = "INSTANT",
			description = "When it was written, such as 2026-11-22T15:00:00Z (default: now).")
	private @Nullable Instant at;

	@Option(names = "--limit", paramLabel = "N", defaultValue = "5",
			description = "How many candidates, 1 to 100 (default: ${DEFAULT-VALUE}).")
	private int limit;

	@Option(names = "--json", description = "Answer with one JSON object on one line.")
	private boolean json;

	@Override
	public Integer call() throws InterruptedException {
		Terminal terminal = Terminal.of(this.spec.commandLine().getOut(), this.spec.commandLine().getErr(), this.json);
		Optional<RunningStack> running = new StackFile(StackHome.locate()).running();
		if (running.isEmpty()) {
			terminal.tell("No stack is running, so there are no markets to search in. Start one: ./aigg up");
			return ExitCodes.NOTHING;
		}
		URI service = running.get().addresses().services().get(MarketSyncApplication.NAME);
		if (service == null) {
			throw new StackProblem("The stack runs without %s.".formatted(MarketSyncApplication.NAME),
					"Look at: ./aigg status");
		}
		JsonNode answer = ask(service.resolve("/markets/match?" + query()));
		if (this.json) {
			terminal.say(answer.toString());
		}
		else {
			new FoundText(terminal).print(answer);
		}
		return answer.path("candidates").isEmpty() && !answer.has("market_id") ? ExitCodes.NOTHING : ExitCodes.OK;
	}

	private String query() {
		Map<String, String> parameters = new LinkedHashMap<>();
		parameters.put("text", this.text);
		parameters.put("limit", Integer.toString(this.limit));
		if (this.context != null) {
			parameters.put("context", this.context);
		}
		if (this.at != null) {
			parameters.put("at", this.at.toString());
		}
		return parameters.entrySet()
			.stream()
			.map((each) -> each.getKey() + "=" + URLEncoder.encode(each.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&"));
	}

	private static JsonNode ask(URI address) throws InterruptedException {
		try (HttpClient http = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(2)).build()) {
			HttpResponse<String> response = http.send(HttpRequest.newBuilder(address).timeout(LIMIT).build(),
					HttpResponse.BodyHandlers.ofString());
			JsonNode body = JsonMapper.shared().readTree(response.body());
			if (response.statusCode() != 200) {
				throw new StackProblem(
						"The search was refused: %s.".formatted(body.path("detail").asString("no reason given")),
						"Change the text or the options; ./aigg find --help says what they take.");
			}
			return body;
		}
		catch (IOException | JacksonException ex) {
			throw new StackProblem("The search did not answer.", "Look at: ./aigg status", ex);
		}
	}

}
