package ai.aigg.insights.gateway.x;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An X that does what a test tells it.
 */
public final class StubX implements AutoCloseable {

	/** The account that tests are. */
	public static final Bot BOT = new Bot("1111111111111111111", "aigginsights");

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	/** Bodies of the posts that came, whatever became of them. */
	public final List<JsonNode> attempts = new CopyOnWriteArrayList<>();

	/** Bodies of uploads and of their descriptions. */
	public final List<JsonNode> media = new CopyOnWriteArrayList<>();

	/** Whether uploads are refused. */
	public volatile boolean refusesMedia;

	/** Posts that exist. */
	public final List<Map<String, Object>> ownPosts = new CopyOnWriteArrayList<>();

	/** What happens to the next posts; without any they are created. */
	public final Queue<Behaviour> next = new ConcurrentLinkedQueue<>();

	/** Mentions, as X writes them. */
	public final List<Map<String, Object>> mentions = new CopyOnWriteArrayList<>();

	/** Posts that can be read by id. */
	public final List<Map<String, Object>> others = new CopyOnWriteArrayList<>();

	/** Ids of posts that are gone. */
	public final List<String> unavailable = new CopyOnWriteArrayList<>();

	/** Ids of accounts that are labelled as automated. */
	public final List<String> robots = new CopyOnWriteArrayList<>();

	/** Paths and queries of the reads that came. */
	public final List<URI> reads = new CopyOnWriteArrayList<>();

	private final AtomicLong lastId = new AtomicLong(Long.parseLong(PostId.justBefore(Instant.now()).value()));

	private final StubReads answers = new StubReads(this);

	private final HttpServer server;

	/** Posts on one page of mentions. */
	public volatile int pageSize = 100;

	public StubX() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	/**
	 * Where it is.
	 * @return the address
	 */
	public URI url() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort());
	}

	/**
	 * Makes a post that mentions the bot.
	 * @param userId its author
	 * @param text with "@aigginsights" in it
	 * @return the post, to be changed and added
	 */
	public Map<String, Object> mention(String userId, String text) {
		Map<String, Object> post = new LinkedHashMap<>();
		String id = newId();
		post.put("id", id);
		post.put("text", text);
		post.put("author_id", userId);
		post.put("conversation_id", id);
		post.put("edit_history_post_ids", List.of(id));
		int start = text.codePointCount(0, text.indexOf("@aigginsights"));
		post.put("entities", Map.of("mentions",
				List.of(Map.of("start", start, "end", start + 13, "username", "aigginsights", "id", BOT.userId()))));
		return post;
	}

	/**
	 * The id of a post.
	 * @param post as X writes it
	 * @return its id
	 */
	public static String id(Map<String, Object> post) {
		return String.valueOf(post.get("id"));
	}

	/**
	 * Makes an id of now.
	 * @return the id, greater than all before it
	 */
	public String newId() {
		long now = Long.parseLong(PostId.justBefore(Instant.now()).value());
		return Long.toString(this.lastId.updateAndGet((last) -> Math.max(last + 1, now)));
	}

	/**
	 * Counts the posts that exist in reply to a post.
	 * @param id the post
	 * @return how many
	 */
	public long repliesTo(Object id) {
		return this.ownPosts.stream().filter((post) -> post.toString().contains("id=" + id)).count();
	}

	/**
	 * Counts the attempts to reply to a post.
	 * @param id the post
	 * @return how many
	 */
	public long attemptsFor(Object id) {
		return this.attempts.stream()
			.filter((body) -> body.path("reply").path("in_reply_to_tweet_id").asString("").equals(id))
			.count();
	}

	/**
	 * Lists the texts of the attempts to reply to a post.
	 * @param id the post
	 * @return the texts
	 */
	public List<String> textsFor(Object id) {
		return this.attempts.stream()
			.filter((body) -> body.path("reply").path("in_reply_to_tweet_id").asString("").equals(id))
			.map((body) -> body.path("text").asString(""))
			.toList();
	}

	private void handle(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		String path = exchange.getRequestURI().getPath();
		if (path.startsWith("/2/media/")) {
			this.media.add(MAPPER.readTree(body));
			json(exchange, this.refusesMedia ? 400 : 200, Map.of("data", Map.of("id", newId())));
			return;
		}
		if (exchange.getRequestMethod().equals("POST")) {
			post(exchange, MAPPER.readTree(body));
			return;
		}
		this.reads.add(exchange.getRequestURI());
		json(exchange, 200, this.answers.to(exchange.getRequestURI()));
	}

	private void post(HttpExchange exchange, JsonNode body) throws IOException {
		this.attempts.add(body);
		Behaviour behaviour = this.next.poll();
		if (behaviour != null && !behaviour.creates()) {
			behaviour.answer(exchange, "");
			return;
		}
		String id = newId();
		this.ownPosts.addFirst(Map.of("id", id, "text", body.path("text").asString(""), "referenced_posts", List
			.of(Map.of("type", "replied_to", "id", body.path("reply").path("in_reply_to_tweet_id").asString("")))));
		if (behaviour != null) {
			behaviour.answer(exchange, id);
			return;
		}
		json(exchange, 201, Map.of("data", Map.of("id", id, "text", body.path("text").asString(""))));
	}

	static void json(HttpExchange exchange, int status, Object body) throws IOException {
		answer(exchange, status, MAPPER.writeValueAsString(body));
	}

	static void answer(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
