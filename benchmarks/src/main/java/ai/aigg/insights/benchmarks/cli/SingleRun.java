package ai.aigg.insights.benchmarks.cli;

import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.Callable;

import ai.aigg.insights.benchmarks.report.Report;
import ai.aigg.insights.embedded.EmbeddedPostgresServer;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * A benchmark that runs once, on a PostgreSQL of its own.
 */
abstract class SingleRun implements Callable<Integer> {

	@Spec
	private CommandSpec spec = CommandSpec.create();

	@Mixin
	private Output output = new Output();

	@Override
	public final Integer call() throws Exception {
		Report report = this.output.report(this.spec);
		try (Workspace workspace = Workspace.create(); EmbeddedPostgresServer server = workspace.postgres()) {
			Map<String, Object> figures = run(server, workspace.folder(), report);
			report.result(this.spec.name(), figures);
			return isGood(figures) ? 0 : 1;
		}
	}

	/**
	 * Runs.
	 * @param server where its databases are made
	 * @param folder for files that are gone afterwards
	 * @param report is told how far it is
	 * @return the figures
	 * @throws Exception when something cannot be measured
	 */
	abstract Map<String, Object> run(EmbeddedPostgresServer server, Path folder, Report report) throws Exception;

	/** Whether what has to be true was true. */
	boolean isGood(Map<String, Object> figures) {
		return true;
	}

}
