package ai.aigg.insights.benchmarks.chaos;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The way from the gateways to X, on which posts meet with mishaps. The first part of the
 * path says which gateway calls.
 */
final class Wire implements AutoCloseable {

	private static final Duration CALL = Duration.ofSeconds(30);

	private static final long LATE_NANOS = TimeUnit.MILLISECONDS.toNanos(6_500);

	private static final long MEANWHILE_NANOS = TimeUnit.MILLISECONDS.toNanos(700);

	private static final int HOLD_SECONDS = 20;

	private static final Set<String> CARRIED = Set.of("authorization", "content-type", "accept");

	private static final byte[] NOT_ENGAGED = """
			{"title":"Forbidden","status":403,"type":"about:blank","detail":"Reply to this conversation is not allowed \
			because you have not been mentioned or otherwise engaged by the author of the post you are replying to."}"""
		.getBytes(StandardCharsets.UTF_8);

	private final URI target;

	private final HttpServer server;

	private final HttpClient http = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final AtomicReference<Mishap> next = new AtomicReference<>(Mishap.NONE);

	private final BlockingQueue<Held> held = new ArrayBlockingQueue<>(16);

	private final AtomicInteger refusals = new AtomicInteger();

	/** What the replies to some mentions are to meet with when they are sent again. */
	private final Map<String, Mishap> again = new ConcurrentHashMap<>();

	/** Mentions whose reply got lost: what never arrives in the end is for a person. */
	private final Set<String> spared = ConcurrentHashMap.newKeySet();

	Wire(URI target) throws IOException {
		this.target = target;
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::handle);
		this.server.start();
	}

	/** Where a gateway is to find the simulators. */
	String address(String gateway) {
		return "http://127.0.0.1:%d/%s".formatted(this.server.getAddress().getPort(), gateway);
	}

	/** Lets the next post meet with a mishap. */
	void expect(Mishap mishap) {
		this.held.clear();
		this.next.set(mishap);
	}

	/**
	 * Waits for a post whose sender is to be killed.
	 * @return it, or {@code null} when none came
	 */
	@Nullable Held await(Duration limit) throws InterruptedException {
		return this.held.poll(limit.toMillis(), TimeUnit.MILLISECONDS);
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			byte[] body = exchange.getRequestBody().readAllBytes();
			String path = exchange.getRequestURI().toString();
			int gateway = path.indexOf('/', 1);
			HttpRequest request = request(exchange, path.substring(gateway), body);
			boolean isPost = "POST".equals(exchange.getRequestMethod()) && path.endsWith("/2/tweets");
			Mishap mishap = isPost ? mishap(body) : Mishap.NONE;
			meet(mishap, exchange, request, path.substring(1, gateway));
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private Mishap mishap(byte[] body) {
		String mention = JsonMapper.shared().readTree(body).path("reply").path("in_reply_to_tweet_id").asString("");
		Mishap second = this.again.remove(mention);
		if (second != null) {
			return second;
		}
		if (this.next.get().isLoss() && !this.spared.add(mention)) {
			return Mishap.NONE;
		}
		Mishap mishap = this.next.getAndSet(Mishap.NONE);
		if (mishap.again() != Mishap.NONE) {
			this.again.put(mention, mishap.again());
		}
		return mishap;
	}

	private void meet(Mishap mishap, HttpExchange exchange, HttpRequest request, String gateway)
			throws IOException, InterruptedException {
		if (mishap == Mishap.REFUSED) {
			// Every second time the reason gets lost.
			answer(exchange, 403, "application/problem+json",
					(this.refusals.incrementAndGet() % 2 == 0) ? new byte[0] : NOT_ENGAGED);
			return;
		}
		Held caught = new Held(gateway, new CountDownLatch(1));
		if (mishap == Mishap.KILLED_AFTER) {
			send(request);
		}
		if (mishap.isHeld()) {
			this.held.add(caught);
			caught.dead().await(HOLD_SECONDS, TimeUnit.SECONDS);
		}
		switch (mishap) {
			case NONE -> {
				HttpResponse<byte[]> response = send(request);
				answer(exchange, response.statusCode(), response.headers().firstValue("content-type").orElse(""),
						response.body());
			}
			case UNANSWERED -> send(request);
			case LATE -> sendAfter(LATE_NANOS, request);
			case KILLED_MEANWHILE -> sendAfter(MEANWHILE_NANOS, request);
			case LOST, LOST_TWICE, LOST_THEN_UNANSWERED, KILLED_BEFORE, KILLED_AFTER, REFUSED -> {
				// The connection ends without an answer.
			}
		}
	}

	private void sendAfter(long nanos, HttpRequest request) throws IOException, InterruptedException {
		long end = System.nanoTime() + nanos;
		for (long rest = nanos; rest > 0; rest = end - System.nanoTime()) {
			LockSupport.parkNanos(rest);
		}
		send(request);
	}

	private HttpResponse<byte[]> send(HttpRequest request) throws IOException, InterruptedException {
		return this.http.send(request, HttpResponse.BodyHandlers.ofByteArray());
	}

	private HttpRequest request(HttpExchange exchange, String path, byte[] body) {
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.target + path))
			.timeout(CALL)
			.method(exchange.getRequestMethod(), (body.length > 0) ? HttpRequest.BodyPublishers.ofByteArray(body)
					: HttpRequest.BodyPublishers.noBody());
		CARRIED.forEach((name) -> {
			String value = exchange.getRequestHeaders().getFirst(name);
			if (value != null) {
				request.header(name, value);
			}
		});
		return request.build();
	}

	private static void answer(HttpExchange exchange, int status, String type, byte[] body) throws IOException {
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, (body.length > 0) ? body.length : -1);
		try (OutputStream out = exchange.getResponseBody()) {
			out.write(body);
		}
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.http.shutdownNow();
	}

	/**
	 * A post that waits for the death of its sender.
	 *
	 * @param gateway the sender
	 * @param dead to be counted down once it is dead
	 */
	record Held(String gateway, CountDownLatch dead) {
	}

}
