package ai.aigg.insights.benchmarks.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code aigg bench}.
 */
@Command(name = "bench", mixinStandardHelpOptions = true,
		description = "Measure what docs/performance.md claims, with what it is compared with in the same run.",
		subcommands = { MarketsLoadCommand.class, MarketsSweepCommand.class, MarketsLiveCommand.class,
				MatchingCommand.class, SearchCommand.class, MentionsCommand.class, ChaosMentionsCommand.class,
				SoakCommand.class, ArchiveCommand.class })
public final class BenchCommand implements Runnable {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Override
	public void run() {
		throw new ParameterException(this.spec.commandLine(), "Which benchmark?");
	}

}
