package ai.aigg.insights.stack.cli;

import java.util.Optional;
import java.util.concurrent.Callable;

import ai.aigg.insights.stack.home.RunningStack;
import ai.aigg.insights.stack.home.StackFile;
import ai.aigg.insights.stack.home.StackHome;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Shows how the stack is.
 */
@Command(name = "status", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Show whether the stack runs, how its parts are, where they are reached, how far "
				+ "long work is and how many rows the tables hold.",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:it runs and every part is well",
				"1:a part is not well", "2:the command line is wrong", "3:no stack is running" })
final class StatusCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--json", description = "Answer with one JSON object on one line.")
	private boolean json;

	@Override
	public Integer call() {
		Terminal terminal = Terminal.of(this.spec.commandLine().getOut(), this.spec.commandLine().getErr(), this.json);
		Optional<RunningStack> running = new StackFile(StackHome.locate()).running();
		StackStatus status = running.map(StackStatus::of).orElseGet(StackStatus::notRunning);
		if (this.json) {
			terminal.say(Json.line(status));
		}
		else {
			print(terminal, status);
		}
		if (!status.running()) {
			return ExitCodes.NOTHING;
		}
		return status.healthy() ? ExitCodes.OK : ExitCodes.PROBLEM;
	}

	private static void print(Terminal terminal, StackStatus status) {
		if (!status.running()) {
			terminal.say("No stack is running. Start one: ./aigg up");
			return;
		}
		terminal.say("The stack %s, process %d, since %s.".formatted(status.state(), status.pid(), status.startedAt()));
		status.components()
			.forEach((name, component) -> terminal
				.say("  %-20s %s  %s".formatted(name, health(terminal, component.health()), component.address())));
		status.work()
			.forEach((work) -> terminal.say("  %-20s %-11s  %s".formatted(work.kind(), work.status(), work.summary())));
		status.upstreams().forEach((name, kind) -> terminal.say("  %-20s %s".formatted("upstream " + name, kind)));
		status.rows().forEach((table, count) -> terminal.say("  %-20s %,d rows".formatted(table, count)));
	}

	private static String health(Terminal terminal, String health) {
		String padded = "%-11s".formatted(health);
		return health.equals("up") ? terminal.green(padded) : terminal.red(padded);
	}

}
