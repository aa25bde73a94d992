package ai.aigg.insights.backup;

import java.util.concurrent.Callable;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * Make and verify backups every day until stopped, and show metrics.
 */
@Command(name = "run", mixinStandardHelpOptions = true,
		description = "Make and verify backups every day until stopped, and show metrics.",
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:done", "1:something is missing or failed", "2:the command line is wrong" })
final class RunCommand implements Callable<Integer> {

	private static final Logger log = LoggerFactory.getLogger(RunCommand.class);

	private final BackupEnvironment environment;

	@Spec
	private CommandSpec spec = CommandSpec.create();

	RunCommand(BackupEnvironment environment) {
		this.environment = environment;
	}

	@Override
	public Integer call() throws Exception {
		return BackupEnvironment.explained(this.spec.commandLine(), this::work);
	}

	private Integer work() throws InterruptedException {
		Settings settings = Settings.from(this.environment.variables());
		Backups backups = this.environment.backups();
		Metrics metrics = new Metrics(backups, this.environment.clock());
		try (MetricsServer server = MetricsServer.start(settings.metricsPort(), metrics::scrape)) {
			log.info("Backups of {} go to {}, metrics are on port {}", settings.server(), settings.folder(),
					server.port());
			new Runner(backups, metrics, this.environment.clock()).run();
		}
		return 0;
	}

}
