package ai.aigg.insights.research;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * An upstream that answers as it is told, and remembers what it was asked.
 */
public final class StubServer implements AutoCloseable {

	private final HttpServer server;

	private final ConcurrentMap<String, Answer> answers = new ConcurrentHashMap<>();

	private final List<Asked> asked = new CopyOnWriteArrayList<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	public StubServer() {
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

	public URI uri() {
		return URI.create("http://localhost:" + this.server.getAddress().getPort());
	}

	public void answer(String path, int status, String body) {
		this.answers.put(path, (exchange) -> send(exchange, status, body));
	}

	/** Answers once the gate is open. */
	public void answerBehind(CountDownLatch gate, String path, String body) {
		this.answers.put(path, (exchange) -> {
			try {
				if (gate.await(1, TimeUnit.MINUTES)) {
					send(exchange, 200, body);
				}
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

	/** Promises more than it sends. */
	public void truncate(String path) {
		this.answers.put(path, (exchange) -> {
			exchange.sendResponseHeaders(200, 1000);
			exchange.getResponseBody().write("{\"history\":[".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
		});
	}

	/** Never answers. */
	public void hang(String path) {
		this.answers.put(path, (exchange) -> {
			try {
				this.closed.await();
			}
			catch (InterruptedException ex) {
				Thread.currentThread().interrupt();
			}
		});
	}

	public List<Asked> asked() {
		return List.copyOf(this.asked);
	}

	public void forget() {
		this.asked.clear();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			String path = exchange.getRequestURI().getPath();
			this.asked.add(new Asked(path, exchange.getRequestURI().getQuery(), body,
					exchange.getRequestHeaders().getFirst("Authorization")));
			this.answers.getOrDefault(path, (other) -> send(other, 404, "{}")).give(exchange);
		}
	}

	private static void send(HttpExchange exchange, int status, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, (bytes.length == 0) ? -1 : bytes.length);
		exchange.getResponseBody().write(bytes);
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
	}

	/**
	 * One request.
	 *
	 * @param path its path
	 * @param query its query, may be null
	 * @param body its body
	 * @param authorization its header, may be null
	 */
	public record Asked(String path, String query, String body, String authorization) {
	}

	/**
	 * What to do with a request.
	 */
	@FunctionalInterface
	private interface Answer {

		void give(HttpExchange exchange) throws IOException;

	}

}
