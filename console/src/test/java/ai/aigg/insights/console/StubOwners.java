package ai.aigg.insights.console;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import ai.aigg.insights.console.owners.Owner;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * Stands for the APIs of all owners: answers what a test says, and keeps what was asked.
 */
public final class StubOwners {

	private static final String STATE = "{\"dryRun\":false,\"switches\":[]}";

	/** What was asked, in order. */
	public final List<Call> calls = new CopyOnWriteArrayList<>();

	private final Map<String, Answer> answers = new ConcurrentHashMap<>();

	private final HttpServer server;

	StubOwners() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.createContext("/", this::handle);
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.start();
	}

	/**
	 * Where the public API of an owner is.
	 * @param owner whose
	 * @return the address
	 */
	public String api(Owner owner) {
		return base() + owner.service() + "/api";
	}

	/**
	 * Where the management port of an owner is.
	 * @param owner whose
	 * @return the address
	 */
	public String management(Owner owner) {
		return base() + owner.service() + "/management";
	}

	/**
	 * Any other address here, such as that of the simulators.
	 * @param name the first part of its path, with which {@link #answer} names it
	 * @return the address
	 */
	public String other(String name) {
		return base() + name;
	}

	private String base() {
		return "http://localhost:" + this.server.getAddress().getPort() + "/";
	}

	/** Forgets all calls and answers; the gateway replies again. */
	void reset() {
		this.calls.clear();
		this.answers.clear();
		answer("GET /twitter-gateway/management/admin/state", STATE);
	}

	/**
	 * Says what to answer with 200.
	 * @param request method and path such as
	 * {@code GET /twitter-gateway/management/admin/state}; with a query it holds for that
	 * query alone
	 * @param body the answer
	 */
	public void answer(String request, String body) {
		answer(request, 200, body);
	}

	/**
	 * Says what to answer.
	 * @param request method and path, with or without query
	 * @param status the HTTP status
	 * @param body the answer
	 */
	public void answer(String request, int status, String body) {
		this.answers.put(request, new Answer(status, body));
	}

	/**
	 * The last call of a method and path.
	 * @param request method and path without query
	 * @return the call, or nothing
	 */
	public Optional<Call> last(String request) {
		return this.calls.reversed().stream().filter((call) -> plain(call.request()).equals(request)).findFirst();
	}

	private void handle(HttpExchange exchange) throws IOException {
		try (exchange) {
			String request = exchange.getRequestMethod() + " " + exchange.getRequestURI();
			String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
			this.calls.add(new Call(request, body, header(exchange, "Authorization"), header(exchange, "X-Operator")));
			Answer missing = new Answer(404, "{\"detail\":\"There is no such thing\"}");
			Answer general = this.answers.getOrDefault(plain(request), missing);
			Answer answer = this.answers.getOrDefault(request, general);
			byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(answer.status(), (bytes.length > 0) ? bytes.length : -1);
			exchange.getResponseBody().write(bytes);
		}
	}

	private static String plain(String request) {
		int query = request.indexOf('?');
		return (query < 0) ? request : request.substring(0, query);
	}

	private static String header(HttpExchange exchange, String name) {
		return Optional.ofNullable(exchange.getRequestHeaders().getFirst(name)).orElse("");
	}

	/**
	 * A call that came.
	 *
	 * @param request method and path with query, as sent
	 * @param body what was sent
	 * @param authorization with which token, or empty
	 * @param operator under which name, or empty
	 */
	public record Call(String request, String body, String authorization, String operator) {
	}

	private record Answer(int status, String body) {
	}

}
