package ai.aigg.insights.benchmarks.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import ai.aigg.insights.benchmarks.mentions.MentionsBench;
import ai.aigg.insights.benchmarks.mentions.MentionsSize;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * Mentions under load.
 */
@Command(name = "mentions", mixinStandardHelpOptions = true,
		description = "Let many people mention the bot on the simulated X, and count the replies that it shows.")
final class MentionsCommand extends SingleRun {

	@Option(names = "--mentions", paramLabel = "N", defaultValue = "10000",
			description = "How many mentions (default: ${DEFAULT-VALUE}).")
	private int mentions;

	@Option(names = "--users", paramLabel = "N", defaultValue = "3000",
			description = "By how many people (default: ${DEFAULT-VALUE}).")
	private int users;

	@Option(names = "--markets", paramLabel = "N", defaultValue = "10000",
			description = "How many markets are open (default: ${DEFAULT-VALUE}).")
	private int markets;

	@Option(names = "--universe", paramLabel = "FILE",
			description = "Titles: JSON lines with question, perhaps gzipped (default: generated ones).")
	private @Nullable Path universe;

	@Option(names = "--match-rate", paramLabel = "N", defaultValue = "25",
			description = "Wanted a second with full matching (default: ${DEFAULT-VALUE}).")
	private double matchRate;

	@Option(names = "--link-rate", paramLabel = "N", defaultValue = "120",
			description = "Wanted a second with a link (default: ${DEFAULT-VALUE}).")
	private double linkRate;

	@Option(names = "--overload", paramLabel = "N", defaultValue = "1.5",
			description = "How many times the wanted rate is offered (default: ${DEFAULT-VALUE}).")
	private double overload;

	@Option(names = "--half-seconds", paramLabel = "N", defaultValue = "30",
			description = "How long half the load is kept up (default: ${DEFAULT-VALUE}).")
	private int halfSeconds;

	@Option(names = "--unknown", paramLabel = "0..0.5", defaultValue = "0.02",
			description = "Share of replies whose outcome is not learnt (default: ${DEFAULT-VALUE}).")
	private double unknown;

	@Override
	Map<String, Object> run(EmbeddedPostgresServer server, Path folder, Report report) throws Exception {
		return new MentionsBench(server, folder, report)
			.run(new MentionsSize(this.mentions, this.users, this.markets, this.universe, this.matchRate, this.linkRate,
					this.overload, Duration.ofSeconds(this.halfSeconds), this.unknown));
	}

	@Override
	boolean isGood(Map<String, Object> figures) {
		return figures.entrySet()
			.containsAll(Map.<String, Object>of("missed", 0, "doubled", 0, "invariant_ok", true).entrySet());
	}

}
