package ai.aigg.insights.stack.cli;

import java.net.http.HttpClient;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;

import ai.aigg.insights.kit.follow.Follower;
import ai.aigg.insights.stack.home.RunningStack;
import ai.aigg.insights.stack.home.StackAddresses;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.read.ReadOnlyDatabase;
import ai.aigg.insights.stack.run.HostedStack;
import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Upstream;
import ai.aigg.insights.stack.settings.Upstreams;
import ai.aigg.insights.stack.simulated.SimulatedX;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * Runs the stack in the foreground.
 */
@Command(name = "up", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Run everything until Ctrl-C and show mentions, markets and replies as they " + "happen.",
		exitCodeListHeading = "%nExit codes:%n", exitCodeList = { "0:stopped by Ctrl-C or ./aigg down",
				"1:something is missing or failed", "2:the command line is wrong" })
final class UpCommand implements Callable<Integer> {

	private static final int MAX_RATE = 600;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private UpstreamOptions upstreams = new UpstreamOptions();

	@Option(names = "--quiet-world", description = "No simulated people ask anything; only you do, with ./aigg ask.")
	private boolean quiet;

	@Option(names = "--rate", paramLabel = "N", defaultValue = "6",
			description = "How many questions the simulated people ask a minute, 1 to 600 (default: "
					+ "${DEFAULT-VALUE}).")
	private int rate;

	@Override
	public Integer call() throws InterruptedException {
		if (this.rate < 1 || this.rate > MAX_RATE) {
			throw new ParameterException(this.spec.commandLine(), "--rate takes a number from 1 to " + MAX_RATE + ".");
		}
		Terminal terminal = Terminal.of(this.spec.commandLine().getOut(), this.spec.commandLine().getErr(), false);
		StackHome home = StackHome.locate();
		HostedStack.refuseSecond(home);
		Environment environment = Environment.of(System.getenv(), home.envFile());
		Upstreams chosen = this.upstreams.chosen();
		StartProgress progress = new StartProgress(terminal);
		progress.begin(chosen);
		try (HostedStack stack = HostedStack.start(home, environment, chosen, true, progress)) {
			try (LiveFeed feed = new LiveFeed(terminal, ReadOnlyDatabase.of(stack.note().addresses().jdbcUrl()));
					Follower _ = Follower.start(stack.note().addresses().bootstrapServers(), feed::accept)) {
				addresses(terminal, stack.note());
				letPeopleAsk(chosen, stack.note().addresses());
				untilInterrupted(terminal);
			}
		}
		return ExitCodes.OK;
	}

	private void letPeopleAsk(Upstreams chosen, StackAddresses addresses) throws InterruptedException {
		if (!chosen.isLive(Upstream.X)) {
			new SimulatedX(HttpClient.newHttpClient(), addresses.simulators()).crowd(this.quiet ? 0 : this.rate);
		}
	}

	private static void untilInterrupted(Terminal terminal) {
		try {
			new CountDownLatch(1).await();
		}
		catch (InterruptedException ex) {
			// This is how Ctrl-C and ./aigg down arrive; cleaning up must not be cut
			// short
			// by it, so it is not passed on.
			terminal.tell("Stopping.");
		}
	}

	private static void addresses(Terminal terminal, RunningStack stack) {
		terminal.tell("");
		stack.addresses().services().forEach((name, address) -> terminal.tell("  %-20s %s".formatted(name, address)));
		terminal.tell("  %-20s %s?user=aigg_reader".formatted("database", stack.addresses().jdbcUrl()));
		terminal.tell("  %-20s %s".formatted("broker", stack.addresses().bootstrapServers()));
		stack.upstreams().forEach((name, kind) -> terminal.tell("  %-20s %s".formatted("upstream " + name, kind)));
		terminal.tell("");
		terminal.tell(
				"See every answer and why: %s, signed in as admin. Its one-time password was printed above at the first start;"
					.formatted(stack.addresses().services().get(StackAddresses.CONSOLE)));
		terminal.tell("lost it? Stop, delete console-accounts.json in .aigg, and start again.");
		terminal.tell("Ask from another terminal: ./aigg ask \"...\"   Stop: Ctrl-C or ./aigg down");
		terminal.tell("");
	}

}
