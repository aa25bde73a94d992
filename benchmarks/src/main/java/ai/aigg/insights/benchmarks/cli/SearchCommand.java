package ai.aigg.insights.benchmarks.cli;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.benchmarks.search.MarketsSearch;
import ai.aigg.insights.benchmarks.search.SearchSize;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/**
 * How fast markets are found.
 */
@Command(name = "search", mixinStandardHelpOptions = true,
		description = "Match mentions and search as somebody types among many markets; compare with the seed's SQL.")
final class SearchCommand extends SingleRun {

	@Option(names = "--markets", paramLabel = "N", defaultValue = "100000",
			description = "How many markets are open (default: ${DEFAULT-VALUE}).")
	private int markets;

	@Option(names = "--total", paramLabel = "N", defaultValue = "2000000",
			description = "How many there are with the closed ones (default: ${DEFAULT-VALUE}).")
	private int total;

	@Option(names = "--distinct", paramLabel = "N", defaultValue = "30000",
			description = "How many titles the models read; more are varied (default: ${DEFAULT-VALUE}).")
	private int distinct;

	@Option(names = "--universe", paramLabel = "FILE",
			description = "Titles: JSON lines with question, perhaps gzipped (default: generated ones).")
	private @Nullable Path universe;

	@Option(names = "--queries", paramLabel = "FILE",
			description = "Mentions: JSON lines with text (default: parts of titles).")
	private @Nullable Path queries;

	@Option(names = "--match-rate", paramLabel = "N", defaultValue = "15",
			description = "Mentions a second (default: ${DEFAULT-VALUE}).")
	private double matchRate;

	@Option(names = "--rate", paramLabel = "N", defaultValue = "50",
			description = "Searches a second (default: ${DEFAULT-VALUE}).")
	private double searchRate;

	@Option(names = "--seconds", paramLabel = "N", defaultValue = "60",
			description = "How long each is measured (default: ${DEFAULT-VALUE}).")
	private int seconds;

	@Option(names = "--sql-calls", paramLabel = "N", defaultValue = "30",
			description = "How often the seed's SQL and its OR variant are asked (default: ${DEFAULT-VALUE}).")
	private int sqlCalls;

	@Override
	Map<String, Object> run(EmbeddedPostgresServer server, Path folder, Report report) throws Exception {
		return new MarketsSearch(server, folder, report)
			.run(new SearchSize(this.markets, this.total, this.distinct, this.universe, this.queries, this.matchRate,
					this.searchRate, Duration.ofSeconds(this.seconds), this.sqlCalls));
	}

}
