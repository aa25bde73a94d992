package ai.aigg.insights.model.client;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingDeque;

import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * An endpoint that answers what it was told to, in turn.
 */
final class StubEndpoint implements AutoCloseable {

	static final JsonMapper MAPPER = JsonMapper.builder().build();

	private final LinkedBlockingDeque<Answer> answers = new LinkedBlockingDeque<>();

	private final CountDownLatch closed = new CountDownLatch(1);

	private final HttpServer server;

	/** The bodies of all requests so far. */
	final List<JsonNode> requests = new CopyOnWriteArrayList<>();

	/** The headers of all requests so far. */
	final List<Headers> headers = new CopyOnWriteArrayList<>();

	StubEndpoint() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::answer);
		this.server.start();
	}

	URI url(String path) {
		return URI.create("http://localhost:" + this.server.getAddress().getPort() + path);
	}

	void willAnswer(int status, String body) {
		this.answers.add(new Answer(status, body, Map.of()));
	}

	void willAnswer(int status, String body, Map<String, String> answerHeaders) {
		this.answers.add(new Answer(status, body, answerHeaders));
	}

	void willSay(String text) {
		willAnswer(200, """
				{"model": "model-2026-01", "choices": [{"message": {"role": "assistant", "content": %s},
				  "finish_reason": "stop"}], "usage": {"prompt_tokens": 1000, "completion_tokens": 200}}
				""".formatted(MAPPER.writeValueAsString(text)));
	}

	/** Keeps the caller waiting until the end of the test. */
	void willKeepSilent() {
		willAnswer(0, "");
	}

	@Override
	public void close() {
		this.closed.countDown();
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		this.requests.add(MAPPER.readTree(exchange.getRequestBody().readAllBytes()));
		this.headers.add(exchange.getRequestHeaders());
		Answer answer = this.answers.poll();
		if (answer == null) {
			answer = new Answer(500, "", Map.of());
		}
		if (answer.status() == 0) {
			waitForTheEnd();
			return;
		}
		answer.headers().forEach(exchange.getResponseHeaders()::set);
		byte[] body = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(answer.status(), (body.length == 0) ? -1 : body.length);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	private void waitForTheEnd() {
		try {
			this.closed.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private record Answer(int status, String body, Map<String, String> headers) {
	}

}
