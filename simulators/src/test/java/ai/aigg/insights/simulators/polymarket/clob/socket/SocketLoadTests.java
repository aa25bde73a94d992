package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.market.MarketView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SocketLoadTests extends SocketTest {

	@Test
	void aLoadIsExactSteadyAndAgreesWithTheWorldInTheEnd() {
		String[] tokens = Markets.tokens(this.world, 100);
		try (SocketClient client = new SocketClient(this.port).begin(false, tokens)) {
			client.next("book", tokens[99]);
			load(2_000, 2);
			Map<String, JsonNode> last = new HashMap<>();
			for (int changes = 0; changes < 4_000;) {
				for (JsonNode message : SocketClient.messages(client.frame()).toList()) {
					if (message.path("event_type").asString().equals("price_change")) {
						changes++;
						message.path("price_changes")
							.forEach((entry) -> last.put(entry.path("asset_id").asString(), entry));
					}
				}
			}
			await().until(() -> !progress().path("running").asBoolean());
			assertThat(client.rest()).noneMatch((frame) -> frame.contains("price_change"));
			JsonNode progress = progress();
			assertThat(progress.path("changed").asLong()).isEqualTo(4_000);
			assertThat(progress.path("sent").asLong()).isEqualTo(4_000);
			assertThat(progress.path("largest_burst").asInt()).isBetween(1, 100);
			assertThat(Duration.between(at(progress, "started"), at(progress, "finished")).toMillis()).isBetween(1_990L,
					4_000L);
			agree(tokens, last);
		}
	}

	private void agree(String[] tokens, Map<String, JsonNode> last) {
		JsonNode sent = this.http.get("/sim/socket/last").json();
		for (String token : tokens) {
			MarketView market = this.world.outcomeByToken(token).orElseThrow().market();
			JsonNode gamma = this.http.get("/gamma/markets/" + market.id()).json();
			JsonNode frame = Objects.requireNonNull(last.get(token));
			assertThat(Double.parseDouble(frame.path("best_bid").asString()))
				.isEqualTo(gamma.path("bestBid").asDouble());
			assertThat(Double.parseDouble(frame.path("best_ask").asString()))
				.isEqualTo(gamma.path("bestAsk").asDouble());
			assertThat(sent.path(token).path("bid")).isEqualTo(frame.path("best_bid"));
			assertThat(sent.path(token).path("ask")).isEqualTo(frame.path("best_ask"));
			assertThat(gamma.path("outcomePrices").asString())
				.startsWith("[\"" + sent.path(token).path("price").asString() + "\"");
			assertThat(sent.path(token).path("timestamp").asLong()).isPositive();
			assertThat(sent.path(market.tokenIds().getLast()).path("bid").asString()).isNotEmpty();
		}
	}

	@Test
	void waitsWhileNobodyListensAndCanBeStopped() {
		load(100, 60);
		try (SocketClient client = new SocketClient(this.port).begin(false, Markets.tokens(this.world, 1))) {
			await().until(() -> progress().path("sent").asLong() > 10);
			assertThat(client.ping()).isNotNull();
		}
		JsonNode stopped = this.http.call(HttpMethod.DELETE, "/sim/socket/load", null, null).json();
		assertThat(stopped.path("running").asBoolean()).isFalse();
		assertThat(stopped.path("wanted").asLong()).isEqualTo(6_000);
		assertThat(stopped.path("changed").asLong()).isLessThan(6_000);
	}

	@Test
	void aSlowReaderIsDisconnectedAndHoldsUpNobody() throws IOException {
		String[] tokens = Markets.tokens(this.world, 20);
		try (Socket slow = new Socket(); SocketClient client = new SocketClient(this.port).begin(false, tokens)) {
			slow.setReceiveBufferSize(4_096);
			slow.connect(new InetSocketAddress("localhost", this.port));
			subscribeAndReadNothing(slow, tokens);
			await().until(() -> connections() == 2);
			load(5_000, 30);
			await().atMost(Duration.ofSeconds(20)).until(() -> connections() == 1);
			JsonNode progress = this.http.call(HttpMethod.DELETE, "/sim/socket/load", null, null).json();
			assertThat(progress.path("sent").asLong()).isPositive();
			client.until(SocketClient.of("price_change",
					this.world.outcomeByToken(tokens[19]).orElseThrow().market().conditionId()));
			assertThat(client.open()).isTrue();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"changes_per_second\":0,\"seconds\":1}", "{\"changes_per_second\":10,\"seconds\":0}",
			"{\"changes_per_second\":1000000,\"seconds\":1}" })
	void refusesNonsense(String load) {
		Http.Answer answer = this.http.call(HttpMethod.PUT, "/sim/socket/load", null, load);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("detail").asString()).contains("'changes_per_second' must be 1 to");
	}

	private static void subscribeAndReadNothing(Socket socket, String... tokens) throws IOException {
		OutputStream out = socket.getOutputStream();
		out.write("""
				GET /clob/ws/market HTTP/1.1\r
				Host: localhost\r
				Upgrade: websocket\r
				Connection: Upgrade\r
				Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r
				Sec-WebSocket-Version: 13\r
				\r
				""".getBytes(StandardCharsets.US_ASCII));
		byte[] text = ("{\"type\":\"market\",\"assets_ids\":[\"" + String.join("\",\"", tokens) + "\"]}")
			.getBytes(StandardCharsets.US_ASCII);
		// A masked text frame with a 16-bit length and the mask 0.
		out.write(new byte[] { (byte) 0x81, (byte) 0xFE, (byte) (text.length >> 8), (byte) text.length, 0, 0, 0, 0 });
		out.write(text);
		out.flush();
	}

	private int connections() {
		return this.http.get("/sim/socket/faults").json().path("connections").asInt();
	}

	private void load(int perSecond, int seconds) {
		String load = "{\"changes_per_second\":%d,\"seconds\":%d}".formatted(perSecond, seconds);
		assertThat(this.http.call(HttpMethod.PUT, "/sim/socket/load", null, load).status()).isEqualTo(200);
	}

	private JsonNode progress() {
		return this.http.get("/sim/socket/load").json();
	}

	private static Instant at(JsonNode progress, String field) {
		return Instant.parse(progress.path(field).asString());
	}

}
