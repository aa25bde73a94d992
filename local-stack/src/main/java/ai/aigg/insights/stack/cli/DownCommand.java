package ai.aigg.insights.stack.cli;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

import ai.aigg.insights.stack.home.RunningStack;
import ai.aigg.insights.stack.home.StackFile;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.problem.StackProblem;
import ai.aigg.insights.stack.run.Await;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Stops the stack that runs.
 */
@Command(name = "down", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Stop the stack that runs.", exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:nothing runs any more", "1:it does not stop", "2:the command line is wrong" })
final class DownCommand implements Callable<Integer> {

	private static final Duration LIMIT = Duration.ofMinutes(1);

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public Integer call() throws InterruptedException {
		Terminal terminal = Terminal.of(this.spec.commandLine().getOut(), this.spec.commandLine().getErr(), false);
		StackFile file = new StackFile(StackHome.locate());
		Optional<RunningStack> running = file.running();
		if (running.isEmpty()) {
			terminal.say("No stack is running.");
			return ExitCodes.OK;
		}
		long pid = running.get().pid();
		// The lock is held, so the process that wrote the note is alive.
		ProcessHandle.of(pid).ifPresent(ProcessHandle::destroy);
		if (!Await.until(LIMIT, () -> !file.inUse())) {
			throw new StackProblem("The stack (process %d) does not stop.".formatted(pid),
					"End it with: kill -KILL %d".formatted(pid));
		}
		terminal.say("The stack is stopped.");
		return ExitCodes.OK;
	}

}
