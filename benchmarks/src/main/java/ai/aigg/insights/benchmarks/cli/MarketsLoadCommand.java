package ai.aigg.insights.benchmarks.cli;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;

import ai.aigg.insights.benchmarks.load.LoadChart;
import ai.aigg.insights.benchmarks.load.MarketsLoad;
import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * The cold load.
 */
@Command(name = "markets-load", mixinStandardHelpOptions = true,
		description = "Load generated markets into the fully indexed tables; compare with COPY and the seed's loop.")
final class MarketsLoadCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private Output output = new Output();

	@Option(names = "--rows", split = ",", paramLabel = "N",
			description = "How many markets, one run each (default: ${DEFAULT-VALUE}).",
			defaultValue = "500000,2000000")
	private List<Integer> rows = List.of();

	@Option(names = "--chart", paramLabel = "FILE", description = "Draw the rates by size into this SVG file.")
	private @Nullable Path chart;

	@Override
	public Integer call() throws Exception {
		Report report = this.output.report(this.spec);
		List<Map<String, Object>> runs = new ArrayList<>();
		try (Workspace workspace = Workspace.create(); EmbeddedPostgresServer server = workspace.postgres()) {
			Path folder = workspace.folder();
			for (int each : this.rows) {
				Map<String, Object> figures = new MarketsLoad(server, folder, report).run(each);
				report.result("markets-load-run", figures);
				runs.add(figures);
			}
		}
		if (this.chart != null) {
			Files.writeString(this.chart, LoadChart.svg(runs));
		}
		Map<String, Object> last = new LinkedHashMap<>(runs.getLast());
		last.put("sizes", this.rows);
		report.result("markets-load", last);
		return 0;
	}

}
