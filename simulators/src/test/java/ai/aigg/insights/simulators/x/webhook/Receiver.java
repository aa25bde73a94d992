package ai.aigg.insights.simulators.x.webhook;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A webhook on a port of its own.
 */
final class Receiver implements AutoCloseable {

	private final HttpServer server;

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private final AtomicInteger refusals = new AtomicInteger();

	private volatile String secret;

	Receiver(String secret) throws IOException {
		this.secret = secret;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/hook", this::handle);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	String url() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/hook";
	}

	void sign(String with) {
		this.secret = with;
	}

	void refuse(int times) {
		this.refusals.set(times);
	}

	List<Received> received() {
		return this.received;
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			String query = String.valueOf(exchange.getRequestURI().getQuery());
			if (exchange.getRequestMethod().equals("GET")) {
				String token = query.replace("crc_token=", "");
				byte[] answer = ("{\"response_token\":\""
						+ Signature.of(token.getBytes(StandardCharsets.UTF_8), this.secret) + "\"}")
					.getBytes(StandardCharsets.UTF_8);
				exchange.sendResponseHeaders(200, answer.length);
				exchange.getResponseBody().write(answer);
				return;
			}
			boolean refused = this.refusals.getAndDecrement() > 0;
			if (!refused) {
				this.received.add(new Received(JsonMapper.shared().readTree(body).path("data"),
						new String(body, StandardCharsets.UTF_8),
						exchange.getRequestHeaders().getFirst("x-twitter-webhooks-signature"),
						exchange.getRequestHeaders().getFirst("X-Twitter-Webhooks-Signature-OAuth2")));
			}
			exchange.sendResponseHeaders(refused ? 503 : 200, -1);
		}
	}

	/**
	 * An event as it came.
	 */
	record Received(JsonNode data, String raw, String legacy, String oauth2) {

		String postId() {
			return this.data.path("payload").path("id").asString();
		}

		String type() {
			return this.data.path("event_type").asString();
		}

	}

}
