package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.List;
import java.util.stream.Stream;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.market.MarketView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

class SocketProtocolTests extends SocketTest {

	@Test
	void answersAPingWithPlainTextOnceSubscribed() {
		try (SocketClient client = new SocketClient(this.port).begin(false)) {
			assertThat(client.ping()).isEmpty();
			assertThat(client.ping()).isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "PING", "hello", "{", "[]", "{\"type\":\"market\"}",
			"{\"assets_ids\":[\"1\"],\"type\":\"user\"}", "{\"assets_ids\":\"1\",\"type\":\"market\"}",
			"{\"operation\":\"subscribe\",\"assets_ids\":[]}" })
	void closesAConnectionThatDoesNotBeginWithASubscription(String text) {
		try (SocketClient client = new SocketClient(this.port).send(text)) {
			assertThat(client.ending()).isEqualTo("1008 invalid subscription payload");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "ping", "{}", "[1,2]", "\u0000", "{\"assets_ids\":[],\"type\":\"market\"}",
			"{\"operation\":\"jump\",\"assets_ids\":[]}" })
	void saysSoWhenALaterMessageMakesNoSense(String text) {
		try (SocketClient client = new SocketClient(this.port).begin(false).send(text)) {
			assertThat(client.frame()).isEqualTo("INVALID OPERATION");
			assertThat(client.ping()).isEmpty();
		}
	}

	@Test
	void refusesAMessageWithoutEnd() {
		try (SocketClient client = new SocketClient(this.port)) {
			client.send("{\"type\":\"market\",\"assets_ids\":[\"" + "9".repeat(1_000_000) + "\"]}");
			assertThat(client.ending()).startsWith("1009");
		}
	}

	@Test
	void sendsABookForEachTokenItKnowsAndIgnoresOthers() {
		List<String> tokens = this.world.markets()
			.values()
			.stream()
			.filter((market) -> !market.closed())
			.limit(60)
			.flatMap((market) -> market.tokenIds().stream())
			.toList();
		String[] asked = Stream.concat(Stream.of("", "17", "no token", "9".repeat(500)), tokens.stream())
			.toArray(String[]::new);
		try (SocketClient client = new SocketClient(this.port).begin(false, asked)) {
			List<JsonNode> books = client
				.until((message) -> message.path("asset_id").asString("").equals(tokens.getLast()));
			assertThat(books).extracting((book) -> book.path("asset_id").asString()).isEqualTo(tokens);
			assertThat(books).extracting((book) -> book.path("event_type").asString()).containsOnly("book");
			assertThat(client.ping()).isEmpty();
		}
	}

	@Test
	void understandsAMessageInPieces() {
		String token = Markets.tokens(this.world, 1)[0];
		try (SocketClient client = new SocketClient(this.port)
			.sendInPieces("{\"assets_ids\":[\"" + token + "\"],\"type\":\"MARKET\"}")) {
			assertThat(client.next("book", token).path("bids").size()).isPositive();
		}
	}

	@Test
	void sendsNoBooksWhenNoneAreWantedOrTheConnectionHasTooMany() {
		String[] all = this.world.markets()
			.values()
			.stream()
			.flatMap((market) -> market.tokenIds().stream())
			.limit(Desk.MOST_BOOKED + 1)
			.toArray(String[]::new);
		assertThat(all).hasSize(Desk.MOST_BOOKED + 1);
		try (SocketClient client = new SocketClient(this.port).begin(false, all)) {
			assertThat(client.ping()).isEmpty();
		}
		try (SocketClient client = new SocketClient(this.port)) {
			client.send("{\"assets_ids\":[\"" + Markets.tokens(this.world, 1)[0]
					+ "\"],\"type\":\"market\",\"initial_dump\":false}");
			assertThat(client.ping()).isEmpty();
		}
	}

	@Test
	void tokensCanBeAddedAndGivenUpLater() {
		MarketView one = Markets.open(this.world).get(0);
		MarketView other = Markets.open(this.world).get(1);
		try (SocketClient client = new SocketClient(this.port).begin(false, Markets.token(one))) {
			client.next("book", Markets.token(one));
			client.operate("subscribe", Markets.token(other));
			client.next("book", Markets.token(other));
			this.world.reprice(one.id(), 0.31);
			client.next("price_change", one.conditionId());
			client.operate("unsubscribe", Markets.token(one), "17").ping();
			this.world.reprice(one.id(), 0.34);
			this.world.reprice(other.id(), 0.41);
			assertThat(client.until(SocketClient.of("price_change", other.conditionId())))
				.noneMatch((message) -> message.path("market").asString("").equals(one.conditionId()));
			this.world.reprice(other.id(), 0.43);
			assertThat(client.until(SocketClient.of("price_change", other.conditionId())))
				.noneMatch((message) -> message.path("market").asString("").equals(one.conditionId()));
		}
	}

	@Test
	void theOperatorSeesConnectionsAndTokens() {
		String[] tokens = Markets.tokens(this.world, 3);
		Http http = new Http(this.port);
		try (SocketClient client = new SocketClient(this.port).begin(false, tokens);
				SocketClient second = new SocketClient(this.port).begin(false, tokens[0])) {
			client.next("book", tokens[2]);
			second.next("book", tokens[0]);
			JsonNode state = http.get("/sim/socket/faults").json();
			assertThat(state.path("connections").asInt()).isGreaterThanOrEqualTo(2);
			assertThat(state.path("tokens").asInt()).isGreaterThanOrEqualTo(3);
			assertThat(state.path("frames_sent").asLong()).isPositive();
		}
	}

}
