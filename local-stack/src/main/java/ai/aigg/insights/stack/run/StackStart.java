package ai.aigg.insights.stack.run;

import java.net.URI;
import java.net.http.HttpClient;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

import ai.aigg.insights.schema.provision.DatabaseProvisioner;
import ai.aigg.insights.schema.provision.ServiceRole;
import ai.aigg.insights.schema.provision.TopicProvisioner;
import ai.aigg.insights.schema.provision.TopicSettings;
import ai.aigg.insights.stack.home.StackAddresses;
import ai.aigg.insights.stack.problem.StackProblem;
import ai.aigg.insights.stack.servers.Broker;
import ai.aigg.insights.stack.servers.Database;
import ai.aigg.insights.stack.servers.Servers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * One start of the stack. What does not need each other starts at the same time.
 */
final class StackStart {

	private static final Logger log = LoggerFactory.getLogger(StackStart.class);

	/**
	 * Starting takes seconds; reading all of the real Polymarket for the first time a
	 * minute or two.
	 */
	private static final Duration LIMIT = Duration.ofMinutes(3);

	private static final Duration GIVE_UP_LIMIT = Duration.ofSeconds(20);

	private static final TopicSettings TOPICS = new TopicSettings(3, (short) 1);

	private static final int SERVERS = 0;

	private static final int SIMULATORS = 1;

	private static final int SERVICES = 2;

	private final long begin = System.nanoTime();

	private final Started started = new Started();

	private final StackSettings settings;

	private final Servers servers;

	private final Progress progress;

	private final UpstreamProperties upstreams;

	private final Readiness readiness;

	private final Map<ServiceRole, String> passwords = passwords();

	private volatile boolean givenUp;

	StackStart(StackSettings settings, Servers servers, Progress progress) {
		this.settings = settings;
		this.servers = servers;
		this.progress = progress;
		this.upstreams = new UpstreamProperties(settings.upstreams(), settings.environment(),
				LocalAddresses.http(settings.ports().simulators()));
		this.readiness = new Readiness(HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(1)).build());
	}

	private static Map<ServiceRole, String> passwords() {
		SecureRandom random = new SecureRandom();
		Map<ServiceRole, String> passwords = new EnumMap<>(ServiceRole.class);
		for (ServiceRole role : ServiceRole.values()) {
			byte[] bytes = new byte[16];
			random.nextBytes(bytes);
			passwords.put(role, HexFormat.of().formatHex(bytes));
		}
		return passwords;
	}

	Stack run() throws InterruptedException {
		this.settings.upstreams().checkFile();
		this.upstreams.check();
		FreePortCheck.check(this.settings.ports());
		ExecutorService threads = Executors.newCachedThreadPool(Thread.ofPlatform().name("start-", 0).factory());
		try {
			return start(threads);
		}
		catch (RuntimeException | InterruptedException ex) {
			giveUp(threads);
			throw ex;
		}
		finally {
			threads.shutdown();
		}
	}

	private Stack start(ExecutorService threads) throws InterruptedException {
		Future<Database> database = threads.submit(this::database);
		Future<Broker> broker = threads.submit(this::broker);
		Future<URI> simulators = threads.submit(this::simulators);
		List<Future<URI>> services = new ArrayList<>();
		List<ServiceUnit> units = ServiceUnit.all(this.settings.withConsole());
		for (ServiceUnit unit : units) {
			services.add(threads.submit(() -> {
				simulators.get();
				return service(unit, database.get(), broker.get());
			}));
		}
		// In this order, so that the cause is met before what follows from it.
		String jdbcUrl = await("PostgreSQL", database).jdbcUrl();
		String bootstrapServers = await("Kafka", broker).bootstrapServers();
		await("The simulators", simulators);
		for (int i = 0; i < services.size(); i++) {
			await(units.get(i).name(), services.get(i));
		}
		return new Stack(new StackAddresses(jdbcUrl, bootstrapServers,
				LocalAddresses.services(this.settings.ports(), this.settings.withConsole()),
				LocalAddresses.management(this.settings.ports(), this.settings.withConsole())), this.started);
	}

	private Database database() {
		Database database = this.servers.startDatabase();
		this.started.add(SERVERS, "PostgreSQL", database.stop());
		new DatabaseProvisioner(database.owner()).provision(this.passwords);
		ready("PostgreSQL");
		return database;
	}

	private Broker broker() {
		Broker broker = this.servers.startBroker();
		this.started.add(SERVERS, "Kafka", broker.stop());
		new TopicProvisioner(Map.of("bootstrap.servers", broker.bootstrapServers())).provision(TOPICS);
		ready("Kafka");
		return broker;
	}

	private URI simulators() throws InterruptedException {
		this.started.add(SIMULATORS, "The simulators", Contexts.simulators(this.settings));
		return answering("simulators", this.settings.ports().simulators());
	}

	private URI service(ServiceUnit unit, Database database, Broker broker) throws InterruptedException {
		if (this.givenUp) {
			throw new CancellationException("The start is given up");
		}
		this.started.add(SERVICES, unit.name(), Contexts.service(unit, this.settings.ports(), database, broker,
				this.passwords.getOrDefault(unit.role(), ""), properties(unit)));
		return answering(unit.name(), this.settings.ports().management(unit.port().applyAsInt(this.settings.ports())));
	}

	private Map<String, String> properties(ServiceUnit unit) {
		return ServiceUnit.CONSOLE.equals(unit) ? ConsoleProperties.of(this.settings) : this.upstreams.all();
	}

	private URI answering(String name, int port) throws InterruptedException {
		URI address = LocalAddresses.http(port);
		if (!Await.until(LIMIT, () -> this.readiness.isReady(address))) {
			throw new StackProblem(
					"%s runs but takes no work.%s".formatted(name,
							this.readiness.reason(address).map((reason) -> " " + reason + ".").orElse("")),
					"Check its upstreams (./aigg doctor); the log says more: %s".formatted(this.settings.log()));
		}
		ready(name);
		return address;
	}

	private void ready(String part) {
		Duration sinceBegin = Duration.ofNanos(System.nanoTime() - this.begin);
		log.info("{} is ready after {} ms", part, sinceBegin.toMillis());
		this.progress.ready(part, sinceBegin);
	}

	private <T> T await(String part, Future<T> future) throws InterruptedException {
		try {
			return future.get(LIMIT.multipliedBy(2).toSeconds(), TimeUnit.SECONDS);
		}
		catch (ExecutionException ex) {
			if (ex.getCause() instanceof StackProblem problem) {
				throw problem;
			}
			throw didNotStart(part, ex);
		}
		catch (TimeoutException ex) {
			throw didNotStart(part, ex);
		}
	}

	private StackProblem didNotStart(String part, Throwable cause) {
		return new StackProblem("%s did not start.".formatted(part),
				"The log says why: %s".formatted(this.settings.log()), cause);
	}

	private void giveUp(ExecutorService threads) {
		// Nobody is interrupted: a half-started part stops worse than a started one.
		this.givenUp = true;
		threads.shutdown();
		boolean interrupted = Thread.interrupted();
		try {
			if (!threads.awaitTermination(GIVE_UP_LIMIT.toSeconds(), TimeUnit.SECONDS)) {
				log.warn("A part is still starting while the others are stopped");
			}
		}
		catch (InterruptedException ex) {
			interrupted = true;
		}
		this.started.stopAll();
		if (interrupted) {
			Thread.currentThread().interrupt();
		}
	}

}
