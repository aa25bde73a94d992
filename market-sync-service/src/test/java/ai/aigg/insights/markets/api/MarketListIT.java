package ai.aigg.insights.markets.api;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.ServiceTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

class MarketListIT extends ServiceTest {

	@LocalServerPort
	private int port;

	@Autowired
	private JdbcClient jdbc;

	private ApiClient api;

	@BeforeEach
	void markets() {
		this.api = new ApiClient(this.port);
		this.jdbc.sql("""
				WITH added AS (
					INSERT INTO polymarket_markets (market_id, question, category, outcomes, active)
					SELECT 'list-' || n, 'Question ' || n, CASE WHEN n % 2 = 0 THEN 'Listed' ELSE 'Listed too' END,
						'[{"name":"Yes","price":0.5}]', n % 5 = 0
					FROM generate_series(1, 50) AS n
					ON CONFLICT DO NOTHING RETURNING id, market_id
				)
				INSERT INTO market_details (id, condition_id, closed)
				SELECT id, '0x11' || market_id, market_id LIKE '%0' FROM added
				""").update();
	}

	@ParameterizedTest
	@CsvSource({ "7, category=listed, 25", "100, category=Listed, 25", "3, category=listed&closed=true, 5",
			"3, category=listed&closed=false, 20", "2, category=listed&active_only=true, 5", "25, category=listed, 25",
			"10, category=none, 0" })
	void leadsThroughAllMarketsOnce(int limit, String filter, int count) {
		List<String> ids = walk("limit=%d&%s".formatted(limit, filter));
		assertThat(ids).hasSize(count).doesNotHaveDuplicates();
	}

	@Test
	void missesNothingWhileMarketsComeIn() {
		JsonNode first = this.api.json("/markets?limit=5&category=Listed");
		this.jdbc.sql("""
				WITH added AS (INSERT INTO polymarket_markets (id, market_id, question, category)
					VALUES ('ffffffff-ffff-7fff-bfff-ffffffffffff', 'list-0', 'New', 'Listed') RETURNING id)
				INSERT INTO market_details (id) SELECT id FROM added
				""").update();
		List<String> ids = new ArrayList<>(ids(first));
		ids.addAll(walk("limit=5&category=Listed&cursor=" + first.path("next_cursor").asString()));
		assertThat(ids).hasSize(26).doesNotHaveDuplicates().endsWith("list-0");
		this.jdbc.sql("DELETE FROM polymarket_markets WHERE market_id = 'list-0'").update();
	}

	@Test
	void looksManyUpAtOnce() {
		JsonNode found = ApiClient.read(this.api.post("/markets/batch",
				"{\"market_ids\":[\"list-3\",\"nowhere\",\"list-1\",\"list-3\"],\"more\":1}"));
		assertThat(ids(found)).containsExactly("list-3", "list-1");
		assertThat(found.path("missing").valueStream().map(JsonNode::asString)).containsExactly("nowhere");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"market_ids":[]}            | 400 | market_ids lists the ids to look up and is empty
			{}                           | 400 | market_ids lists the ids to look up and is empty
			{"market_ids":[null]}        | 400 | something that is no id
			{"market_ids":["a b"]}       | 400 | something that is no id
			{"market_ids":"559652"}      | 400 | not the JSON that is expected
			{"market_ids":[              | 400 | not the JSON that is expected
			nonsense                     | 400 | not the JSON that is expected
			""")
	void saysWhatIsWrongWithABatch(String body, int status, String detail) {
		assertProblem(this.api.post("/markets/batch", body), status, detail);
	}

	@Test
	void refusesTooManyAndTooLargeBatches() {
		assertProblem(this.api.post("/markets/batch", batch(501)), 400, "market_ids holds 501 ids; send 500 at most");
		assertThat(this.api.post("/markets/batch", batch(500)).getStatusCode().value()).isEqualTo(200);
		assertProblem(this.api.post("/markets/batch", "{\"market_ids\":[\"" + "1".repeat(300_000) + "\"]}"), 413,
				"larger than 200,000 bytes");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			GET    | /markets?limit=0                | 400 | limit is 1 to 1000, not 0
			GET    | /markets?limit=1001             | 400 | limit is 1 to 1000, not 1001
			GET    | /markets?limit=x                | 400 | limit must be a whole number, not 'x'
			GET    | /markets?closed=maybe           | 400 | closed must be true or false, not 'maybe'
			GET    | /markets?cursor=abc             | 400 | cursor is not one of ours
			GET    | /markets?cursor=!               | 400 | cursor is not one of ours
			GET    | /nothing/here                   | 404 | There is nothing at /nothing/here
			GET    | /markets/list-1/nothing         | 404 | There is nothing at /markets/list-1/nothing
			DELETE | /markets                        | 405 | DELETE is not possible here; use one of [GET]
			GET    | /markets/batch                  | 404 | There is no market with this id
			GET    | /markets/none/prices            | 404 | There is no market with this id
			GET    | /markets/list-1/prices?step=0s  | 400 | step is a length of time
			GET    | /markets/list-1/prices?step=1s  | 400 | 86,400 steps of PT1S are too many
			GET    | /markets/list-1/prices?from=yesterday | 400 | from is an instant like
			GET    | /markets/list-1/prices?from=4000000000&to=1 | 400 | must be earlier than to
			""")
	void saysWhatIsWrong(HttpMethod method, String path, int status, String detail) {
		assertProblem(this.api.exchange(method, path, null, MediaType.APPLICATION_JSON), status, detail);
	}

	@Test
	void answersWhatIsHardlyHttpAsWell() throws IOException {
		try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), this.port)) {
			socket.getOutputStream()
				.write("GET /markets/a|b<> HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n"
					.getBytes(StandardCharsets.US_ASCII));
			String answer = new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
			assertThat(answer).startsWith("HTTP/1.1 400").contains("application/problem+json");
			JsonNode problem = JsonMapper.shared().readTree(answer.substring(answer.indexOf('{')));
			assertThat(problem.path("status").asInt()).isEqualTo(400);
			assertThat(problem.path("detail").asString()).contains("in the address as %XX");
		}
	}

	@Test
	void wantsJson() {
		assertProblem(this.api.exchange(HttpMethod.POST, "/markets/batch", "a", MediaType.TEXT_PLAIN), 415,
				"Send the body with Content-Type: application/json");
	}

	@Test
	void showsThePricesOfTheLastHours() {
		Instant hour = Instant.now().truncatedTo(ChronoUnit.HOURS);
		this.jdbc.sql("""
				INSERT INTO market_prices (market_id, at, price)
				VALUES ('list-2', to_timestamp(:hour) - interval '90 minutes', 0.25),
				       ('list-2', to_timestamp(:hour) - interval '5 minutes', 0.35)
				""").param("hour", hour.getEpochSecond()).update();
		JsonNode prices = this.api.json("/markets/0x11list-2/prices?step=30m&to=" + hour);
		assertThat(prices.path("market_id").asString()).isEqualTo("list-2");
		assertThat(prices.path("step").asString()).isEqualTo("PT30M");
		assertThat(prices.path("points").valueStream().map((point) -> point.path("price").asString()))
			.containsExactly("0.25", "0.25", "0.25", "0.35");
		assertThat(this.api.json("/markets/list-4/prices").path("points")).isEmpty();
	}

	@Test
	void saysHowItStands() {
		this.jdbc.sql("""
				INSERT INTO market_sync_runs (kind, status, started_at, finished_at)
				VALUES ('sweep', 'complete', now(), now())
				""").update();
		JsonNode health = this.api.json("/health");
		assertThat(health.path("status").asString()).isEqualTo("up");
		assertThat(health.path("markets").path("known").asLong()).isGreaterThanOrEqualTo(50);
		assertThat(health.path("markets").path("open").asLong()).isGreaterThanOrEqualTo(40);
		assertThat(health.path("sweep_age_seconds").asLong()).isBetween(0L, 60L);
		assertThat(health.path("last_complete_sweep").isString()).isTrue();
		assertThat(health.path("work").path(0).path("kind").asString()).isEqualTo("sweep");
		assertThat(health.path("work").path(0).path("percent").asDouble()).isEqualTo(100);
	}

	private List<String> walk(String query) {
		List<String> ids = new ArrayList<>();
		JsonNode page = this.api.json("/markets?" + query);
		ids.addAll(ids(page));
		while (page.has("next_cursor")) {
			assertThat(page.path("markets")).isNotEmpty();
			page = this.api.json("/markets?" + query.replaceAll("&cursor=.*", "") + "&cursor="
					+ page.path("next_cursor").asString());
			ids.addAll(ids(page));
		}
		return ids;
	}

	private static void assertProblem(ResponseEntity<String> answer, int status, String detail) {
		assertThat(answer.getStatusCode().value()).as(answer.getBody()).isEqualTo(status);
		assertThat(answer.getHeaders().getContentType()).hasToString("application/problem+json");
		JsonNode problem = ApiClient.read(answer);
		assertThat(problem.path("detail").asString()).contains(detail);
		assertThat(problem.path("status").asInt()).isEqualTo(status);
	}

	private static String batch(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> "\"batch-%d\"".formatted(number))
			.collect(Collectors.joining(",", "{\"market_ids\":[", "]}"));
	}

	private static List<String> ids(JsonNode page) {
		return page.path("markets").valueStream().map((market) -> market.path("market_id").asString()).toList();
	}

}
