package ai.aigg.insights.stack.ring;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ai.aigg.insights.schema.events.Topic;
import ai.aigg.insights.stack.home.StackAddresses;
import ai.aigg.insights.stack.read.Interaction;
import ai.aigg.insights.stack.read.ReadOnlyDatabase;
import ai.aigg.insights.stack.run.Stack;
import ai.aigg.insights.stack.run.StackSettings;
import ai.aigg.insights.stack.servers.GivenServers;
import ai.aigg.insights.stack.settings.Environment;
import ai.aigg.insights.stack.settings.Upstreams;
import ai.aigg.insights.stack.simulated.Post;
import ai.aigg.insights.stack.simulated.SimulatedX;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

import static org.awaitility.Awaitility.await;

/**
 * The whole stack, and people who use it.
 */
final class Ring implements AutoCloseable {

	/** Within which everything happens. */
	static final Duration LIMIT = Duration.ofSeconds(60);

	private final Stack stack;

	private final String password;

	private final SimulatedX x;

	private final ReadOnlyDatabase database;

	private final JdbcClient owner;

	private final RawTopic questions;

	private final Instant begin = Clock.systemUTC().instant();

	Ring(GivenServers servers, Path folder, Map<String, String> environment) throws InterruptedException {
		try (Printed printed = new Printed()) {
			this.stack = Stack.start(new StackSettings(FreeBase.next(), Upstreams.SIMULATED,
					Environment.of(environment, folder.resolve("absent")), folder.resolve("stack.log"),
					folder.resolve("console-accounts.json")), servers, (part, time) -> {
					});
			this.password = printed.password();
		}
		this.x = new SimulatedX(HttpClient.newHttpClient(), addresses().simulators());
		this.database = new ReadOnlyDatabase(servers.owner());
		this.owner = JdbcClient.create(servers.owner());
		this.questions = new RawTopic(servers.bootstrapServers(), Topic.QUESTION_ASKED);
	}

	/** Waits until there are markets to ask about. */
	void awaitMarkets() {
		await().atMost(LIMIT).until(() -> this.database.sweptSince(this.begin));
	}

	StackAddresses addresses() {
		return this.stack.addresses();
	}

	ReadOnlyDatabase database() {
		return this.database;
	}

	/** The database, as who may do anything in it. */
	JdbcClient owner() {
		return this.owner;
	}

	/** The console's first password, as printed. */
	String password() {
		return this.password;
	}

	/** The topic at which a question enters. */
	RawTopic questions() {
		return this.questions;
	}

	Post post(String username, String text) throws InterruptedException {
		return this.x.post(username, text);
	}

	List<Post> replies(String mention) throws InterruptedException {
		return this.x.replies(mention);
	}

	/** The id of the question that a mention asks. */
	String questionOf(Post mention) {
		return this.owner.sql("SELECT id::text FROM twitter_interactions WHERE tweet_id = :id")
			.param("id", mention.id())
			.query(String.class)
			.single();
	}

	/** Where the services show their metrics. */
	Collection<URI> metrics() {
		Map<String, URI> all = new HashMap<>(addresses().management());
		all.remove(StackAddresses.SIMULATORS);
		return all.values();
	}

	/** Knocks at the public ports, where nothing of the operators' is. */
	void visit() {
		addresses().services()
			.values()
			.forEach((address) -> RestClient.create(address)
				.get()
				.uri("/actuator/health")
				.retrieve()
				.onStatus((status) -> true, (request, response) -> {
				})
				.toBodilessEntity());
	}

	/** Lets people ask, one after the other. */
	void askAndAwait(String... usernames) throws InterruptedException {
		for (String username : usernames) {
			end(ask(username, someMarket()));
		}
	}

	/** Tells the simulators something. */
	void simulate(String path, String body) {
		RestClient.create(addresses().simulators())
			.put()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toBodilessEntity();
	}

	String someMarket() {
		return market(0);
	}

	String market(int number) {
		return this.owner.sql("""
				SELECT question FROM polymarket_markets
				WHERE active AND end_date > CURRENT_TIMESTAMP + interval '1 day'
				ORDER BY volume_24h DESC OFFSET :number LIMIT 1
				""").param("number", number).query(String.class).single();
	}

	Optional<String> analysisOf(Post mention) {
		return this.owner.sql("""
				SELECT a.recommendation FROM twitter_interactions i JOIN analysis a ON a.id = i.analysis_id
				JOIN conclusions c ON c.analysis_id = a.id WHERE i.tweet_id = :id
				""").param("id", mention.id()).query(String.class).optional();
	}

	Post ask(String username, String text) throws InterruptedException {
		return post(username, ("@aigginsights " + text).strip());
	}

	Interaction end(Post mention) {
		return await("the end of " + mention.id()).atMost(LIMIT)
			.until(() -> this.database.interaction(mention.id()).filter(Interaction::done), Optional::isPresent)
			.orElseThrow();
	}

	@Override
	public void close() {
		this.stack.close();
	}

}
