package ai.aigg.insights.stack.cli;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import ai.aigg.insights.stack.doctor.Doctor;
import ai.aigg.insights.stack.doctor.Finding;
import ai.aigg.insights.stack.doctor.XDoctor;
import ai.aigg.insights.stack.home.StackFile;
import ai.aigg.insights.stack.home.StackHome;
import ai.aigg.insights.stack.read.ReadOnlyDatabase;
import ai.aigg.insights.stack.settings.Environment;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * Shows what the machine has and lacks.
 */
@Command(name = "doctor", mixinStandardHelpOptions = true, versionProvider = Version.class,
		description = "Look at what the stack needs: JDK, Maven, memory, disk, ports, upstreams, "
				+ "and which keys are set (never their values).",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:the stack can start, or runs", "1:something is missing", "2:the command line is wrong" })
final class DoctorCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Option(names = "--json", description = "Answer with one JSON object on one line.")
	private boolean json;

	@Option(names = "--x",
			description = "Look at what posting on the real X needs instead; asks X whose keys these are.")
	private boolean x;

	@Override
	public Integer call() throws InterruptedException {
		Terminal terminal = Terminal.of(this.spec.commandLine().getOut(), this.spec.commandLine().getErr(), this.json);
		StackHome home = StackHome.locate();
		Environment environment = Environment.of(System.getenv(), home.envFile());
		List<Finding> findings = this.x ? new XDoctor(environment, () -> activation(home)).examine()
				: new Doctor(home, environment).examine();
		boolean healthy = findings.stream().noneMatch((finding) -> finding.level() == Finding.Level.PROBLEM);
		if (this.json) {
			terminal.say(Json.line(new Report(healthy, findings)));
		}
		else {
			findings.forEach((finding) -> terminal
				.say("  %s  %-22s %s".formatted(mark(terminal, finding.level()), finding.subject(), finding.detail())));
		}
		return healthy ? ExitCodes.OK : ExitCodes.PROBLEM;
	}

	private static Optional<Instant> activation(StackHome home) {
		return new StackFile(home).running()
			.flatMap((stack) -> ReadOnlyDatabase.of(stack.addresses().jdbcUrl()).activation());
	}

	private static String mark(Terminal terminal, Finding.Level level) {
		return switch (level) {
			case OK -> terminal.green("ok     ");
			case NOTE -> terminal.dim("-      ");
			case PROBLEM -> terminal.red("problem");
		};
	}

	/**
	 * The whole examination for programs.
	 *
	 * @param healthy whether nothing is missing
	 * @param findings what was found
	 */
	private record Report(boolean healthy, List<Finding> findings) {
	}

}
