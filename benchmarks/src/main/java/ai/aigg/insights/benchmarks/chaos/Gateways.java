package ai.aigg.insights.benchmarks.chaos;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.benchmarks.process.Broker;
import ai.aigg.insights.benchmarks.process.Database;
import ai.aigg.insights.benchmarks.process.ServiceProcess;
import ai.aigg.insights.benchmarks.world.MeasuredService;
import ai.aigg.insights.benchmarks.world.Patience;
import ai.aigg.insights.gateway.GatewayApplication;

/**
 * The gateways that run at once on one database.
 */
final class Gateways implements AutoCloseable {

	private static final String SECRET = "sim-client-secret";

	private static final Duration START = Duration.ofMinutes(4);

	private final List<ServiceProcess> all = new ArrayList<>();

	private int selfEnded;

	/**
	 * Starts them and waits for all.
	 * @param count how many
	 * @param logs where their logs go
	 */
	static Gateways start(int count, Path logs, Database database, Broker broker, Wire wire)
			throws IOException, InterruptedException, TimeoutException {
		Gateways gateways = new Gateways();
		try {
			List<String> flags = gateways.rehearse(logs, database, broker, wire);
			for (int i = 1; i <= count; i++) {
				String name = "gateway-" + i;
				gateways.all.add(new ServiceProcess(name, GatewayApplication.class, logs,
						settings(name, database, broker, wire), flags));
			}
			gateways.await(count);
			return gateways;
		}
		catch (IOException | InterruptedException | TimeoutException | RuntimeException ex) {
			gateways.close();
			throw ex;
		}
	}

	/** Runs one once, so that the others start from an archive of its classes. */
	private List<String> rehearse(Path logs, Database database, Broker broker, Wire wire)
			throws IOException, InterruptedException, TimeoutException {
		Path archive = logs.resolve("gateway.jsa");
		try (ServiceProcess first = new ServiceProcess("rehearsal", GatewayApplication.class, logs,
				settings("rehearsal", database, broker, wire),
				List.of("-Xmx256m", "-XX:ArchiveClassesAtExit=" + archive))) {
			Patience.await(START, first::isReady);
			first.end();
		}
		return Files.exists(archive) ? List.of("-Xmx256m", "-XX:SharedArchiveFile=" + archive) : List.of("-Xmx256m");
	}

	private static Map<String, String> settings(String name, Database database, Broker broker, Wire wire) {
		Map<String, String> all = new HashMap<>();
		all.put("spring.datasource.url", database.url(name));
		all.put("spring.datasource.password", Database.PASSWORD);
		all.put("spring.datasource.hikari.minimum-idle", "2");
		all.put("spring.datasource.hikari.maximum-pool-size", "12");
		all.put("spring.datasource.hikari.connection-timeout", "3000");
		all.put("spring.kafka.bootstrap-servers", broker.address());
		all.put("aigg.upstream.x.base-url", wire.address(name) + "/x");
		all.put("aigg.upstream.x.connect-timeout", "1s");
		all.put("aigg.upstream.x.read-timeout", "1500ms");
		all.put("aigg.x.bearer-token", "sim-app-token");
		all.put("aigg.x.bot.user-id", MeasuredService.BOT_ID);
		all.put("aigg.x.bot.username", MeasuredService.BOT);
		List.of("consumer-key", "consumer-secret", "access-token", "access-token-secret")
			.forEach((key) -> all.put("aigg.x.oauth1." + key, "simulated"));
		all.put("aigg.x.dry-run", "false");
		all.put("aigg.x.spend.usd-per-day", "100000");
		all.put("aigg.gateway.webhook.oauth2-client-secret", SECRET);
		all.put("aigg.gateway.mentions.poll-interval", "500ms");
		all.put("aigg.gateway.mentions.overlap", "30s");
		all.put("aigg.gateway.sending.lease", "7s");
		all.put("aigg.gateway.sending.margin", "500ms");
		// Within a look's reach of the simulated timeline's delay, and beyond it.
		all.put("aigg.gateway.sending.looks", "1s,2500ms,4s");
		List.of("whitelist", "vip", "conversation", "global").forEach((quota) -> {
			all.put("aigg.gateway.quotas." + quota + "-hour", "1000000");
			all.put("aigg.gateway.quotas." + quota + "-day", "1000000");
		});
		return all;
	}

	/** How often one ended by itself and was started again. */
	int selfEnded() {
		return this.selfEnded;
	}

	/** Where X is to push mentions to. */
	List<URI> webhooks() {
		return this.all.stream().map((gateway) -> gateway.address().resolve("/webhooks/x")).toList();
	}

	/**
	 * Waits until so many are up.
	 */
	void await(int count) throws InterruptedException, TimeoutException, IOException {
		try {
			Patience.await(START, () -> ready().size() >= count);
		}
		catch (TimeoutException ex) {
			throw new IOException("%d gateways did not start within %s; see their logs".formatted(count, START), ex);
		}
	}

	/** Those that are up; those that ended are started again. */
	List<ServiceProcess> ready() throws InterruptedException {
		List<ServiceProcess> ready = new ArrayList<>();
		for (ServiceProcess gateway : this.all) {
			try {
				this.selfEnded += gateway.tend() ? 1 : 0;
			}
			catch (IOException ex) {
				throw new IllegalStateException("A gateway cannot be started", ex);
			}
			if (gateway.isReady()) {
				ready.add(gateway);
			}
		}
		return ready;
	}

	/** Kills one and starts the next of its name. */
	void crash(String name) throws IOException, InterruptedException {
		this.all.stream()
			.filter((gateway) -> gateway.name().equals(name))
			.findFirst()
			.orElseThrow(() -> new IllegalArgumentException("There is no gateway " + name))
			.crash();
	}

	@Override
	public void close() {
		this.all.forEach(ServiceProcess::close);
	}

}
