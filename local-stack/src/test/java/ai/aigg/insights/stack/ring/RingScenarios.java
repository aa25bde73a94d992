package ai.aigg.insights.stack.ring;

import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Future;

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
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.http.MediaType;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * What the whole ring does, whatever servers it runs on: people post on the simulated X
 * and look at what comes back.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class RingScenarios {

	private static final String PLANTED = "planted-8ab2f3";

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private GivenServers servers;

	private Stack stack;

	private SimulatedX x;

	private ReadOnlyDatabase database;

	private JdbcClient owner;

	private final Heard heard = new Heard();

	/**
	 * Gives the servers that the ring runs on, blank.
	 * @return servers that run
	 */
	abstract GivenServers servers();

	/**
	 * Stops the servers, once the ring has stopped.
	 */
	abstract void stopServers();

	@BeforeAll
	void start(@TempDir Path folder) throws InterruptedException {
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		Instant begin = Clock.systemUTC().instant();
		this.heard.listen();
		this.servers = servers();
		this.stack = Stack.start(new StackSettings(FreeBase.next(), Upstreams.SIMULATED,
				Environment.of(
						Map.of("AIGG_MODEL", "simulated", "AIGG_ADMIN_TOKEN", PLANTED + "-admin-token-of-the-gateway",
								"X_WEBHOOK_CLIENT_SECRET", PLANTED + "-client", "X_WEBHOOK_CONSUMER_SECRET",
								PLANTED + "-consumer", "PERPLEXITY_API_KEY", PLANTED + "-perplexity"),
						folder.resolve("absent")),
				folder.resolve("stack.log")), this.servers, (part, time) -> {
				});
		this.x = new SimulatedX(HttpClient.newHttpClient(), this.stack.addresses().simulators());
		this.database = new ReadOnlyDatabase(this.servers.owner());
		this.owner = JdbcClient.create(this.servers.owner());
		await().atMost(LIMIT).until(() -> this.database.sweptSince(begin));
	}

	@AfterAll
	void stop() {
		if (this.stack != null) {
			this.stack.close();
		}
		stopServers();
		this.heard.stop();
	}

	@Test
	void aQuestionWithAMarketGetsExactlyOneReplyAndLeavesRowsInAllTables() throws InterruptedException {
		Post mention = ask("alice", someMarket());
		Interaction end = end(mention);
		assertThat(end.status()).isEqualTo("complete");
		assertThat(end.replyState()).isEqualTo("posted");
		// The ring moves on before the replies are counted: a second one would be there.
		end(ask("bob", someMarket()));
		assertThat(this.x.replies(mention.id())).singleElement().satisfies((reply) -> {
			assertThat(reply.id()).isEqualTo(end.replyId());
			assertThat(reply.text()).isNotBlank();
		});
		assertThat(this.database.counts()).hasSize(6)
			.allSatisfy((table, rows) -> assertThat(rows).as(table).isPositive());
		assertThat(analysisOf(mention)).isPresent();
		assertThat(this.database.path(mention.id())).get().satisfies((path) -> {
			assertThat(path.reason()).isNotBlank();
			assertThat(path.replyId()).isEqualTo(end.replyId());
			assertThat(path.market()).isNotBlank();
			assertThat(path.analysedAt()).isNotNull();
		});
		assertThat(this.database.path(String.valueOf(end.replyId()))).isEqualTo(this.database.path(mention.id()));
	}

	@Test
	void theModelForecastsIsCorrectedAndReplacedWhereItIsOut() throws InterruptedException {
		List<String> markets = this.owner.sql("""
				SELECT question FROM polymarket_markets
				WHERE active AND end_date > CURRENT_TIMESTAMP + interval '10 days'
				ORDER BY volume_24h DESC OFFSET 1 LIMIT 6
				""").query((row, number) -> Objects.requireNonNull(row.getString("question"))).list();
		List<String> says = new ArrayList<>();
		says.add(withModel("/sim/model/moods", "[]", "grace", markets.getFirst()));
		says.add(withModel("/sim/model/moods", "[\"malformed\"]", "grace", markets.get(1)));
		says.add(withModel("/sim/model/moods", "[\"empty\",\"empty\",\"empty\"]", "heidi", markets.get(2)));
		says.add(withModel("/sim/model/moods", "[\"refusal\",\"refusal\",\"refusal\"]", "heidi", markets.get(3)));
		says.add(withModel("/sim/faults", "[{\"path\":\"/model/**\",\"status\":429}]", "ivan", markets.get(4)));
		says.add(withModel("/sim/faults", "[{\"path\":\"/model/**\",\"status\":503}]", "ivan", markets.get(5)));
		assertThat(says).containsExactly("simulated-model 0 null", "simulated-model 1 null",
				"statistical/2 (model out) 0 EMPTY", "statistical/2 (model out) 0 REFUSED",
				"statistical/2 (model out) 0 RATE_LIMITED", "statistical/2 (model out) 0 UNAVAILABLE");
	}

	/**
	 * Asks while the model is in some state; says who answered, corrections and what was
	 * wrong.
	 */
	private String withModel(String what, String state, String username, String market) throws InterruptedException {
		simulate(what, state);
		try {
			Post mention = ask(username, market);
			Interaction end = end(mention);
			assertThat(end.status()).isEqualTo("complete");
			String analyst = this.owner.sql("""
					SELECT concat_ws(' ', a.analyst, coalesce(a.analysis_result #>> '{usage,corrected}', 'null'),
					    coalesce(a.analysis_result ->> 'modelOut', 'null'))
					FROM twitter_interactions i JOIN analysis a ON a.id = i.analysis_id WHERE i.tweet_id = :id
					""")
				.param("id", mention.id())
				.query(String.class)
				.optional()
				.orElseThrow(() -> new AssertionError("No analysis of '%s': %s".formatted(market, end.reason())));
			assertThat(this.x.replies(mention.id())).singleElement()
				.satisfies((reply) -> assertThat(reply.text().contains("Our statistical estimate"))
					.isEqualTo(analyst.startsWith("statistical")));
			return analyst;
		}
		finally {
			simulate(what, "[]");
		}
	}

	@Test
	void aQuestionWithoutAMarketGetsAReplyThatSaysSo() throws InterruptedException {
		Post mention = ask("carol", "will the neighbour's tortoise learn to whistle before breakfast?");
		assertThat(end(mention).status()).isEqualTo("complete");
		assertThat(this.x.replies(mention.id())).singleElement()
			.satisfies((reply) -> assertThat(reply.text()).containsIgnoringCase("no open Polymarket market"));
		assertThat(analysisOf(mention)).isEmpty();
	}

	@Test
	void aBlockedUserGetsNoReply() throws InterruptedException {
		end(ask("mallory", someMarket()));
		assertThat(
				this.owner.sql("UPDATE twitter_users SET access_level = 'blocked' WHERE username = 'mallory'").update())
			.isOne();
		Post mention = ask("mallory", someMarket() + " now?");
		Interaction end = end(mention);
		assertThat(end.status()).isEqualTo("failed");
		assertThat(end.reason()).contains("blocked");
		assertThat(this.x.replies(mention.id())).isEmpty();
	}

	@Test
	void anEmptyMentionIsHandled() throws InterruptedException {
		assertThat(end(ask("dave", "")).reason()).isNotBlank();
	}

	@Test
	void theLongestPostIsHandled() throws InterruptedException {
		String start = "@aigginsights ";
		Post mention = this.x.post("erin",
				start + "will it rain? ".repeat(2_000).substring(0, 25_000 - start.length()));
		assertThat(end(mention).status()).isIn("complete", "failed");
	}

	@Test
	void garbageGoesToTheDeadLettersAndTheRingGoesOn() throws InterruptedException {
		byte[] garbage = { (byte) 0xff, 0, 42, 7 };
		int partitions = sendToEveryPartition(garbage);
		await().atMost(LIMIT).until(() -> deadLetters(garbage) == partitions);
		assertThat(end(ask("frank", someMarket())).status()).isEqualTo("complete");
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
		Map<String, URI> all = new HashMap<>(this.stack.addresses().management());
		all.remove(StackAddresses.SIMULATORS);
		return all.values();
	}

	/** Knocks at the public ports, where nothing of the operators' is. */
	void visit() {
		this.stack.addresses()
			.services()
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

	@Test
	void noSecretIsSaidInLogsOrBodiesNotEvenWhereThingsFail() throws InterruptedException {
		withModel("/sim/faults", "[{\"path\":\"/model/**\",\"status\":401}]", "judy", someMarket());
		withModel("/sim/faults", "[{\"path\":\"/model/**\",\"status\":500}]", "judy", someMarket() + " again?");
		List<String> bodies = new ArrayList<>();
		List<URI> ports = new ArrayList<>(this.stack.addresses().services().values());
		ports.addAll(this.stack.addresses().management().values());
		for (URI service : ports) {
			for (String path : List.of("/actuator", "/actuator/health", "/actuator/env", "/actuator/configprops",
					"/actuator/prometheus", "/health", "/nowhere", "/admin/switches", "/admin/users", "/v1/markets/%00",
					"/webhook?crc_token=" + "x".repeat(500), "/interactions/none")) {
				bodies.add(this.heard.ask(URI.create(service + path), PLANTED.replace('8', '9')));
			}
		}
		assertThat(bodies).hasSizeGreaterThan(40).anyMatch((body) -> body.length() > 100);
		assertThat(bodies).noneMatch((body) -> body.contains(PLANTED) || body.contains("key-of-the-simulated-world"));
		assertThat(this.heard.lines()).hasSizeGreaterThan(50)
			.noneMatch((line) -> line.contains(PLANTED) || line.contains("key-of-the-simulated-world"));
	}

	private void simulate(String path, String body) {
		RestClient.create(this.stack.addresses().simulators())
			.put()
			.uri(path)
			.contentType(MediaType.APPLICATION_JSON)
			.body(body)
			.retrieve()
			.toBodilessEntity();
	}

	private int sendToEveryPartition(byte[] value) {
		try (KafkaProducer<byte[], byte[]> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.servers.bootstrapServers()), new ByteArraySerializer(),
				new ByteArraySerializer())) {
			List<Future<RecordMetadata>> sent = producer.partitionsFor(Topic.QUESTION_ASKED.topicName())
				.stream()
				.map((partition) -> producer
					.send(new ProducerRecord<>(partition.topic(), partition.partition(), null, value)))
				.toList();
			producer.flush();
			assertThat(sent).allSatisfy((future) -> assertThat(future).succeedsWithin(LIMIT));
			return sent.size();
		}
	}

	private long deadLetters(byte[] value) {
		TopicPartition letters = new TopicPartition(Topic.QUESTION_ASKED.deadLetterName(), 0);
		try (KafkaConsumer<byte[], byte[]> consumer = new KafkaConsumer<>(
				Map.of("bootstrap.servers", this.servers.bootstrapServers()), new ByteArrayDeserializer(),
				new ByteArrayDeserializer())) {
			consumer.assign(List.of(letters));
			consumer.seekToBeginning(List.of(letters));
			long count = 0;
			while (consumer.position(letters) < consumer.endOffsets(List.of(letters)).getOrDefault(letters, 0L)) {
				for (ConsumerRecord<byte[], byte[]> letter : consumer.poll(Duration.ofMillis(500))) {
					count += Arrays.equals(letter.value(), value) ? 1 : 0;
				}
			}
			return count;
		}
	}

	private String someMarket() {
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
		return this.x.post(username, ("@aigginsights " + text).strip());
	}

	Interaction end(Post mention) {
		return await("the end of " + mention.id()).atMost(LIMIT)
			.until(() -> this.database.interaction(mention.id()).filter(Interaction::done), Optional::isPresent)
			.orElseThrow();
	}

}
