package ai.aigg.insights.markets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.Function;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A Gamma that tests fill with markets and faults.
 */
public final class GammaStub implements AutoCloseable {

	private final HttpServer server;

	private final Queue<Answer> faults = new ConcurrentLinkedQueue<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private volatile List<String> open = List.of();

	private volatile List<String> closed = List.of();

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
		this.open = List.copyOf(markets);
		this.closed = List.of();
		this.faults.clear();
		this.requests.clear();
		this.cap = 100;
		this.echoes = false;
	}

	/**
	 * Says what has closed.
	 * @param markets JSON objects
	 */
	public void closed(List<String> markets) {
		this.closed = List.copyOf(markets);
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
		Answer fault = this.faults.poll();
		Answer answer = (fault != null && fault.status() > 0) ? fault
				: new Answer(200, "application/json", handler.apply(exchange.getRequestURI().getQuery()));
		byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", answer.contentType());
		exchange.sendResponseHeaders(answer.status(), bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private String page(String query) {
		int from = Arrays.stream(query.split("&"))
			.filter((part) -> part.startsWith("after_cursor="))
			.mapToInt((part) -> Integer.parseInt(part.substring(part.indexOf('+') + 1)))
			.findFirst()
			.orElse(0);
		List<String> markets = this.open;
		int to = Math.min(from + this.cap, markets.size());
		String cursor = (to < markets.size()) ? ",\"next_cursor\":\"at+%d\"".formatted(this.echoes ? from : to) : "";
		return "{\"markets\":[%s]%s}".formatted(String.join(",", markets.subList(from, to)), cursor);
	}

	private String lookUp(String query) {
		List<String> found = new ArrayList<>();
		for (String market : this.closed) {
			if (Arrays.stream(query.split("&"))
				.filter((part) -> part.startsWith("id="))
				.anyMatch((part) -> market.contains("\"id\":\"%s\"".formatted(part.substring(3))))) {
				found.add(market);
			}
		}
		return "[%s]".formatted(String.join(",", found));
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private record Answer(int status, String contentType, String body) {
	}

}
