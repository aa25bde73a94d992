package ai.aigg.insights.stack.cli;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Callable;

import ai.aigg.insights.stack.home.RunningStack;
import ai.aigg.insights.stack.home.StackFile;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.problem.StackProblem;
import ai.aigg.insights.stack.read.ReadOnlyDatabase;
import ai.aigg.insights.stack.run.Await;
import ai.aigg.insights.stack.run.HostedStack;
import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Upstreams;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * Asks one question and shows the way of the answer.
 */
@Command(name = "ask", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Ask one question and follow it to the reply. Uses the stack that runs, or "
				+ "starts one for this question.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:there is a reply", "1:something is missing or failed", "2:the command line is wrong",
				"3:there is no reply: on purpose, or because the question failed" })
final class AskCommand implements Callable<Integer> {

	// Polymarket's open set is swept this often; what is older is read again first.
	private static final Duration FRESH = Duration.ofMinutes(5);

	private static final Duration SWEEP_LIMIT = Duration.ofMinutes(5);

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private UpstreamOptions upstreams = new UpstreamOptions();

	@Parameters(paramLabel = "TEXT", arity = "1", description = "The question, as somebody would post it.")
	private String text = "";

	@Option(names = "--as", paramLabel = "USER", defaultValue = "you",
			description = "Who asks: a name on the simulated X (default: ${DEFAULT-VALUE}).")
	private String user = "";

	@Option(names = "--reply-to", paramLabel = "ID", description = "Answer a post, such as a reply that offers a "
			+ "choice, instead of asking anew. Needs a stack that keeps running.")
	private @Nullable String replyTo;

	@Option(names = "--json", description = "Progress goes to standard error, and the last line of standard output "
			+ "is one JSON object.")
	private boolean json;

	@Option(names = "--timeout", paramLabel = "TIME", defaultValue = "60s",
			description = "How long to wait for the reply (default: ${DEFAULT-VALUE}).")
	private Duration timeout = Duration.ZERO;

	@Override
	public Integer call() throws InterruptedException {
		if (!this.user.matches("[A-Za-z0-9_]{1,15}")) {
			throw new ParameterException(this.spec.commandLine(),
					"--as takes a name of X: up to 15 letters, digits and underscores.");
		}
		String answered = this.replyTo;
		if (answered != null && !answered.matches("[0-9]{1,19}")) {
			throw new ParameterException(this.spec.commandLine(),
					"--reply-to takes the id of a post: up to 19 digits.");
		}
		Terminal terminal = Terminal.of(this.spec.commandLine().getOut(), this.spec.commandLine().getErr(), this.json);
		StackHome home = StackHome.locate();
		Optional<RunningStack> running = new StackFile(home).running().filter(RunningStack::lasting);
		if (answered != null && running.isEmpty()) {
			throw new StackProblem("There is no post to answer: no stack runs.",
					"Start one with ./aigg up and ask there.");
		}
		Answer answer = running.isPresent() ? askRunning(terminal, running.get()) : askOwn(terminal, home);
		if (this.json) {
			terminal.say(Json.line(AnswerJson.of(answer)));
		}
		if (running.isEmpty() && answer.reply() != null) {
			ClassArchive.vouch(terminal);
		}
		return (answer.reply() != null) ? ExitCodes.OK : ExitCodes.NOTHING;
	}

	private Answer askRunning(Terminal terminal, RunningStack stack) throws InterruptedException {
		if (this.upstreams.any()) {
			throw new StackProblem("The stack that runs has its upstreams already.",
					"Leave out --markets and --live, or stop it first: ./aigg down");
		}
		if (stack.state() != RunningStack.State.READY) {
			throw new StackProblem("The stack is still starting.", "Try again in a moment; ./aigg status shows it.");
		}
		if ("live".equals(stack.upstreams().get("x"))) {
			throw notOnRealX();
		}
		return converse(terminal, stack);
	}

	private Answer askOwn(Terminal terminal, StackHome home) throws InterruptedException {
		Upstreams chosen = this.upstreams.chosen();
		if ("live".equals(chosen.described().get("x"))) {
			throw notOnRealX();
		}
		Environment environment = Environment.of(System.getenv(), home.envFile());
		StartProgress progress = new StartProgress(terminal);
		progress.begin(chosen);
		try (HostedStack stack = HostedStack.start(home, environment, chosen, false, progress)) {
			awaitMarkets(stack.note());
			progress.end();
			return converse(terminal, stack.note());
		}
	}

	private static StackProblem notOnRealX() {
		return new StackProblem("ask posts as somebody on the simulated X, and X is live here.",
				"Ask on X itself, or leave x out of --live.");
	}

	private void awaitMarkets(RunningStack stack) throws InterruptedException {
		ReadOnlyDatabase database = ReadOnlyDatabase.of(stack.addresses().jdbcUrl());
		Instant since = Clock.systemUTC().instant().minus(FRESH);
		if (!Await.until(SWEEP_LIMIT, () -> database.sweptSince(since))) {
			throw new StackProblem(
					"The markets could not be read completely within %d minutes.".formatted(SWEEP_LIMIT.toMinutes()),
					"The log says why: .aigg/logs/stack.log");
		}
	}

	private Answer converse(Terminal terminal, RunningStack stack) throws InterruptedException {
		Answer answer = new Conversation(terminal, stack.addresses()).ask(this.user, this.text, this.replyTo,
				this.timeout);
		if (!this.json) {
			new AnswerText(terminal).print(answer);
			terminal.say("%s from the post to the end.".formatted(Terminal.seconds(answer.total())));
		}
		return answer;
	}

}
