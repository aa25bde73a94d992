package ai.aigg.insights.stack.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;

import ai.aigg.insights.embedded.Folders;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.home.StackLock;
import ai.aigg.insights.stack.problem.StackProblem;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Removes the stack's data.
 */
@Command(name = "reset", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Remove the stack's data: the folder .aigg with everything in it.",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:the data is gone",
				"1:the stack is running, or you said no", "2:the command line is wrong" })
final class ResetCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--yes", description = "Do not ask.")
	private boolean yes;

	@Override
	public Integer call() {
		Terminal terminal = Terminal.of(this.spec.commandLine().getOut(), this.spec.commandLine().getErr(), false);
		StackHome home = StackHome.locate();
		Path folder = home.folder();
		if (!Files.exists(folder)) {
			terminal.say("There is no data.");
			return ExitCodes.OK;
		}
		try (StackLock _ = StackLock.tryAcquire(home)
			.orElseThrow(() -> new StackProblem("The stack is running.", "Stop it first: ./aigg down"))) {
			if (!this.yes && !confirmed(terminal, folder)) {
				terminal.say("Nothing is removed.");
				return ExitCodes.PROBLEM;
			}
			Folders.delete(folder);
		}
		catch (UncheckedIOException ex) {
			throw new StackProblem("Not everything in %s could be removed.".formatted(folder),
					"Remove the rest by hand.", ex);
		}
		terminal.say("The data is removed.");
		return ExitCodes.OK;
	}

	private static boolean confirmed(Terminal terminal, Path folder) {
		terminal.say("This removes %s with all its data. Type yes to go on:".formatted(folder));
		try {
			String answer = new BufferedReader(new InputStreamReader(System.in, Charset.defaultCharset())).readLine();
			return answer != null && answer.strip().equalsIgnoreCase("yes");
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The answer cannot be read", ex);
		}
	}

}
