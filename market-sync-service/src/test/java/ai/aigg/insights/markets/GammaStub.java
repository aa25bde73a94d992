package ai.aigg.insights.markets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ai.aigg.insights.schema.events.EventJson;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A Gamma that tests fill with markets and faults.
 */
public final class GammaStub implements AutoCloseable {

	private final HttpServer server;

	private final Queue<Answer> faults = new ConcurrentLinkedQueue<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private volatile List<Row> open = List.of();

	private volatile List<Row> closed = List.of();

	private volatile Optional<Long> events = Optional.empty();

	private volatile @Nullable Answer outage;

	private volatile boolean ignoresDates;

	private volatile int cap = 100;

	private volatile boolean echoes;

	static {
		// Else each answer waits 40 ms for an acknowledgement.
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	/** Starts with nothing in it. */
	public GammaStub() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/markets/keyset", (exchange) -> answer(exchange, this::page));
		this.server.createContext("/events/pagination", (exchange) -> answer(exchange, this::countEvents));
		this.server.createContext("/markets", (exchange) -> answer(exchange, this::lookUp));
		this.server.start();
	}

	/**
	 * Where it listens.
	 * @return the base URL
	 */
	public String url() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort();
	}

	/**
	 * Fills it anew, without faults.
	 * @param markets JSON objects of the open set
	 */
	public void open(List<String> markets) {
		this.open = markets.stream().map((json) -> Row.of(json, false)).toList();
		this.closed = List.of();
		this.requests.clear();
		this.cap = 100;
		this.echoes = false;
		this.events = Optional.empty();
		this.ignoresDates = false;
		heal();
	}

	/**
	 * Adds open markets that no list holds, only a look-up finds them.
	 * @param markets JSON objects
	 */
	public void hidden(List<String> markets) {
		this.open = Stream.concat(this.open.stream(), markets.stream().map((json) -> Row.of(json, true))).toList();
	}

	/**
	 * Says how many events are open.
	 * @param count what the independent count answers
	 */
	public void events(long count) {
		this.events = Optional.of(count);
	}

	/** Makes filters by end date do nothing. */
	public void ignoreDates() {
		this.ignoresDates = true;
	}

	/**
	 * Answers everything with something else until it is healed.
	 * @param status the status
	 * @param contentType the type
	 * @param body the body
	 */
	public void failAlways(int status, String contentType, String body) {
		this.outage = new Answer(status, contentType, body);
	}

	/** Ends all failures. */
	public void heal() {
		this.faults.clear();
		this.outage = null;
	}

	/**
	 * Says what has closed.
	 * @param markets JSON objects
	 */
	public void closed(List<String> markets) {
		this.closed = markets.stream().map((json) -> Row.of(json, false)).toList();
	}

	/**
	 * Lowers the size of pages, whatever is asked for.
	 * @param size markets a page
	 */
	public void cap(int size) {
		this.cap = size;
	}

	/** Makes every page lead to itself. */
	public void echoCursors() {
		this.echoes = true;
	}

	/**
	 * Lets a page come as it should.
	 */
	public void pass() {
		this.faults.add(new Answer(0, "", ""));
	}

	/**
	 * Answers a page with something else.
	 * @param status the status
	 * @param contentType the type
	 * @param body the body
	 */
	public void fail(int status, String contentType, String body) {
		this.faults.add(new Answer(status, contentType, body));
	}

	/**
	 * What it was asked.
	 * @return paths with their queries
	 */
	public List<String> requests() {
		return List.copyOf(this.requests);
	}

	private void answer(HttpExchange exchange, Function<String, String> handler) throws IOException {
		this.requests.add(exchange.getRequestURI().toString());
		Answer fault = (this.outage != null && this.faults.isEmpty()) ? this.outage : this.faults.poll();
		Answer answer = (fault != null && fault.status() > 0) ? fault
				: new Answer(200, "application/json", handler.apply(exchange.getRequestURI().getQuery()));
		byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", answer.contentType());
		exchange.sendResponseHeaders(answer.status(), bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private String page(String query) {
		Query asked = new Query(query);
		String endFrom = asked.first("end_date_min");
		String endTo = asked.first("end_date_max");
		List<Row> rows = (asked.is("closed", "true") ? this.closed : this.open).stream()
			.filter((row) -> !row.hidden() && isWithin(row, endFrom, endTo))
			.toList();
		if (asked.is("ascending", "false")) {
			rows = rows.reversed();
		}
		String cursor = asked.first("after_cursor");
		int from = cursor.isEmpty() ? 0 : Integer.parseInt(cursor.substring(cursor.indexOf('+') + 1));
		int to = Math.min(from + this.cap, rows.size());
		String next = (to < rows.size()) ? ",\"next_cursor\":\"at+%d\"".formatted(this.echoes ? from : to) : "";
		return "{\"markets\":[%s]%s}".formatted(json(rows.subList(from, to)), next);
	}

	private boolean isWithin(Row row, String from, String to) {
		if ((from.isEmpty() && to.isEmpty()) || this.ignoresDates) {
			return true;
		}
		return !row.endDate().isEmpty() && (from.isEmpty() || row.endDate().compareTo(from) >= 0)
				&& (to.isEmpty() || row.endDate().compareTo(to) <= 0);
	}

	private String lookUp(String query) {
		Query asked = new Query(query);
		Set<String> ids = Set.copyOf(asked.all("id"));
		Set<String> conditions = Set.copyOf(asked.all("condition_ids"));
		return "[%s]".formatted(json((asked.is("closed", "true") ? this.closed : this.open).stream()
			.filter((row) -> ids.contains(row.id()) || conditions.contains(row.conditionId()))
			.toList()));
	}

	private String countEvents(String query) {
		long count = this.events
			.orElseGet(() -> this.open.stream().map(Row::eventId).filter((id) -> !id.isEmpty()).distinct().count());
		return "{\"data\":[],\"pagination\":{\"hasMore\":false,\"totalResults\":%d}}".formatted(count);
	}

	private static String json(List<Row> rows) {
		return rows.stream().map(Row::json).collect(Collectors.joining(","));
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private record Answer(int status, String contentType, String body) {
	}

	private record Row(String id, String conditionId, String endDate, String eventId, boolean hidden, String json) {

		static Row of(String json, boolean hidden) {
			JsonNode node = EventJson.mapper().readTree(json);
			return new Row(node.path("id").asString(""), node.path("conditionId").asString(""),
					node.path("endDate").asString(""), node.path("events").path(0).path("id").asString(""), hidden,
					json);
		}

	}

	private record Query(String text) {

		String first(String name) {
			return all(name).stream().findFirst().orElse("");
		}

		boolean is(String name, String value) {
			return first(name).equals(value);
		}

		List<String> all(String name) {
			return Arrays.stream(this.text.split("&"))
				.filter((part) -> part.startsWith(name + "="))
				.map((part) -> part.substring(name.length() + 1))
				.toList();
		}

	}

}
