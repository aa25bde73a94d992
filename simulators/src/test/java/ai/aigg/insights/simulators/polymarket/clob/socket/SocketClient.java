package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A client of the market socket that keeps what it hears.
 */
final class SocketClient implements WebSocket.Listener, AutoCloseable {

	private static final int PATIENCE_SECONDS = 20;

	private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();

	private final CompletableFuture<String> closed = new CompletableFuture<>();

	private final StringBuilder partial = new StringBuilder();

	private final HttpClient http = HttpClient.newHttpClient();

	private final WebSocket socket;

	SocketClient(int port) {
		this.socket = this.http.newWebSocketBuilder()
			.buildAsync(URI.create("ws://localhost:" + port + "/clob/ws/market"), this)
			.join();
	}

	/** Sends the message every connection begins with. */
	SocketClient begin(boolean custom, String... tokens) {
		return send("{\"assets_ids\":%s,\"type\":\"market\",\"custom_feature_enabled\":%s}".formatted(list(tokens),
				custom));
	}

	SocketClient operate(String operation, String... tokens) {
		return send("{\"operation\":\"%s\",\"assets_ids\":%s}".formatted(operation, list(tokens)));
	}

	SocketClient send(String text) {
		this.socket.sendText(text, true).join();
		return this;
	}

	SocketClient sendInPieces(String text) {
		this.socket.sendText(text.substring(0, 5), false).join();
		this.socket.sendText(text.substring(5), true).join();
		return this;
	}

	/** The next frame as it came. */
	String frame() {
		try {
			String frame = this.frames.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
			if (frame == null) {
				throw new AssertionError("No frame came");
			}
			return frame;
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** Takes frames until one holds such a message; gives it and all before it. */
	List<JsonNode> until(Predicate<JsonNode> wanted) {
		List<JsonNode> heard = new ArrayList<>();
		while (true) {
			for (JsonNode message : messages(frame()).toList()) {
				heard.add(message);
				if (wanted.test(message)) {
					return heard;
				}
			}
		}
	}

	/** Takes frames until a message of a type about a token or market comes. */
	JsonNode next(String type, String about) {
		return until(of(type, about)).getLast();
	}

	static Predicate<JsonNode> of(String type, String about) {
		return (message) -> message.path("event_type").asString("").equals(type)
				&& (message.path("asset_id").asString("").equals(about)
						|| message.path("market").asString("").equals(about));
	}

	/** All frames that came and were not taken yet. */
	List<String> rest() {
		List<String> rest = new ArrayList<>();
		this.frames.drainTo(rest);
		return rest;
	}

	/** Asks for a sign of life and takes frames until it comes. */
	List<String> ping() {
		send("PING");
		List<String> before = new ArrayList<>();
		for (String frame = frame(); !frame.equals("PONG"); frame = frame()) {
			before.add(frame);
		}
		return before;
	}

	/** Waits until the server ends the connection; code and reason. */
	String ending() {
		return this.closed.orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS).join();
	}

	boolean open() {
		return !this.closed.isDone();
	}

	static Stream<JsonNode> messages(String frame) {
		JsonNode json = JsonMapper.shared().readTree(frame);
		return json.isArray() ? json.valueStream() : Stream.of(json);
	}

	@Override
	public @Nullable CompletionStage<?> onText(WebSocket webSocket, CharSequence data, boolean last) {
		this.partial.append(data);
		if (last) {
			this.frames.add(this.partial.toString());
			this.partial.setLength(0);
		}
		webSocket.request(1);
		return null;
	}

	@Override
	public @Nullable CompletionStage<?> onClose(WebSocket webSocket, int statusCode, String reason) {
		this.closed.complete(statusCode + " " + reason);
		return null;
	}

	@Override
	public void onError(WebSocket webSocket, Throwable error) {
		this.closed.complete("broken");
	}

	@Override
	public void close() {
		this.socket.abort();
		this.http.shutdownNow();
		this.http.close();
	}

	private static String list(String... tokens) {
		return Arrays.stream(tokens).map((token) -> '"' + token + '"').collect(Collectors.joining(",", "[", "]"));
	}

}
