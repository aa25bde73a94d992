package ai.aigg.insights.markets;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

/**
 * A CLOB that tests fill with markets, books and faults.
 */
public final class ClobStub implements AutoCloseable {

	private static final String MARKETS = "/markets/";

	private final HttpServer server;

	private final Queue<Answer> faults = new ConcurrentLinkedQueue<>();

	private final List<String> requests = new CopyOnWriteArrayList<>();

	private final Map<Long, Answer> brokenPages = new ConcurrentHashMap<>();

	private volatile List<String> markets = List.of();

	private volatile String books = "[]";

	static {
		// Else each answer waits 40 ms for an acknowledgement.
		System.setProperty("sun.net.httpserver.nodelay", "true");
	}

	/** Starts with nothing in it. */
	public ClobStub() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
		this.server.createContext("/", this::answer);
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
	 * @param rows JSON objects, oldest first
	 */
	public void markets(List<String> rows) {
		this.markets = List.copyOf(rows);
		this.faults.clear();
		this.brokenPages.clear();
		this.requests.clear();
	}

	/**
	 * Says what {@code POST /books} answers.
	 * @param json a list of books
	 */
	public void books(String json) {
		this.books = json;
	}

	/**
	 * Answers the next question with something else.
	 * @param status the status
	 * @param body the body
	 */
	public void fail(int status, String body) {
		this.faults.add(new Answer(status, body));
	}

	/**
	 * Answers one page with something else, as often as it is asked for.
	 * @param offset where the page begins
	 * @param status the status
	 * @param body the body
	 */
	public void failPage(long offset, int status, String body) {
		this.brokenPages.put(offset, new Answer(status, body));
	}

	/** Lets all pages come again as they should. */
	public void heal() {
		this.faults.clear();
		this.brokenPages.clear();
	}

	/**
	 * What it was asked.
	 * @return methods and paths with their queries
	 */
	public List<String> requests() {
		return List.copyOf(this.requests);
	}

	/**
	 * A market as CLOB lists it.
	 * @param conditionId its id on the chain
	 * @param question its title
	 * @param closed whether trading is over, the first outcome having won
	 * @return JSON
	 */
	public static String market(String conditionId, String question, boolean closed) {
		return """
				{"condition_id":"%s","question_id":"0x9%s","question":"%s","description":"Rules of %s",
				 "market_slug":"slug-%s","end_date_iso":"2025-01-01T00:00:00Z","game_start_time":null,"active":true,
				 "closed":%s,"archived":false,"accepting_orders":%s,"minimum_order_size":5,"minimum_tick_size":0.01,
				 "neg_risk":false,"neg_risk_market_id":"","is_50_50_outcome":false,"tags":["Sports","All"],
				 "tokens":[{"token_id":"1%s","outcome":"Yes","price":%s,"winner":%s},
				           {"token_id":"2%s","outcome":"No","price":%s,"winner":false}]}
				""".formatted(conditionId, conditionId.substring(2), question, question, conditionId, closed, !closed,
				Integer.parseInt(conditionId.substring(2), 16), closed ? "1" : "0.4", closed,
				Integer.parseInt(conditionId.substring(2), 16), closed ? "0" : "0.6");
	}

	private void answer(HttpExchange exchange) throws IOException {
		String uri = exchange.getRequestURI().toString();
		this.requests.add(exchange.getRequestMethod() + " " + uri);
		exchange.getRequestBody().readAllBytes();
		Answer fault = this.faults.poll();
		Answer answer = (fault != null) ? fault : respond(exchange.getRequestURI().getPath(), uri);
		byte[] bytes = answer.body().getBytes(StandardCharsets.UTF_8);
		exchange.getResponseHeaders().set("Content-Type", "application/json");
		exchange.sendResponseHeaders(answer.status(), bytes.length);
		exchange.getResponseBody().write(bytes);
		exchange.close();
	}

	private Answer respond(String path, String uri) {
		if (path.equals("/books")) {
			return new Answer(200, this.books);
		}
		if (path.equals("/markets")) {
			return page(exchangeOffset(uri));
		}
		String id = path.startsWith(MARKETS) ? path.substring(MARKETS.length()) : "";
		return this.markets.stream()
			.filter((market) -> market.contains("\"condition_id\":\"%s\"".formatted(id)))
			.map((market) -> new Answer(200, market))
			.findFirst()
			.orElse(new Answer(404, "{\"error\":\"market not found\"}"));
	}

	private static int exchangeOffset(String uri) {
		int at = uri.indexOf("next_cursor=");
		return (at < 0) ? 0
				: Integer.parseInt(new String(
						Base64.getDecoder().decode(uri.substring(at + 12).replace("%3D", "=").replace("%2B", "+")),
						StandardCharsets.UTF_8));
	}

	private Answer page(int from) {
		Answer broken = this.brokenPages.get((long) from);
		if (broken != null) {
			return broken;
		}
		List<String> rows = this.markets;
		int begin = Math.min(from, rows.size());
		int end = Math.min(begin + 1_000, rows.size());
		String next = (end < rows.size())
				? Base64.getEncoder().encodeToString(Integer.toString(end).getBytes(StandardCharsets.UTF_8)) : "LTE=";
		return new Answer(200, "{\"data\":[%s],\"next_cursor\":\"%s\",\"limit\":1000,\"count\":%d}"
			.formatted(String.join(",", rows.subList(begin, end)), next, end - begin));
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private record Answer(int status, String body) {
	}

}
