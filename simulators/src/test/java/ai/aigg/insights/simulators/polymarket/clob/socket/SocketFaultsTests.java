package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.market.MarketView;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpMethod;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

class SocketFaultsTests extends SocketTest {

	@Test
	void frozenSocketsAnswerPingsAndCarryNothing() {
		String[] tokens = Markets.tokens(this.world, 5);
		try (SocketClient client = new SocketClient(this.port).begin(true, tokens)) {
			client.next("book", tokens[4]);
			set("{\"frozen\":true}");
			load(1_000, 1);
			try (SocketClient fresh = new SocketClient(this.port).begin(true, tokens)) {
				assertThat(fresh.ping()).isEmpty();
				await().until(() -> !progress().path("running").asBoolean());
				assertThat(progress().path("changed").asLong()).isEqualTo(1_000);
				assertThat(progress().path("sent").asLong()).isZero();
				assertThat(client.ping()).isEmpty();
				assertThat(fresh.ping()).isEmpty();
			}
			clear();
			MarketView market = this.world.outcomeByToken(tokens[0]).orElseThrow().market();
			this.world.reprice(market.id(), 0.61);
			assertThat(client.next("price_change", market.conditionId()).path("price_changes").size()).isPositive();
		}
	}

	@Test
	void aMutedTokenIsSilentWhileItsSiblingsFlowUntilItIsRescued() {
		MarketView muted = Markets.open(this.world).get(0);
		MarketView other = Markets.open(this.world).get(1);
		try (SocketClient client = new SocketClient(this.port).begin(false, Markets.token(muted),
				Markets.token(other))) {
			client.next("book", Markets.token(other));
			set("{\"muted_tokens\":[\"%s\"],\"rescue\":0}".formatted(Markets.token(muted)));
			this.world.reprice(muted.id(), 0.32);
			for (double price : List.of(0.42, 0.44)) {
				this.world.reprice(other.id(), price);
				assertThat(client.until(SocketClient.of("price_change", other.conditionId())))
					.noneMatch((message) -> message.path("market").asString("").equals(muted.conditionId()));
			}
			assertThat(client.operate("subscribe", Markets.token(muted)).ping()).isEmpty();
			set("{\"muted_tokens\":[\"%s\"],\"rescue\":1}".formatted(Markets.token(muted)));
			client.operate("subscribe", Markets.token(muted));
			client.next("book", Markets.token(muted));
			this.world.reprice(muted.id(), 0.36);
			client.next("price_change", muted.conditionId());
		}
	}

	@Test
	void theOtherTokenOfAMutedOnesMarketComesAlone() {
		MarketView market = Markets.open(this.world).get(2);
		set("{\"muted_tokens\":[\"%s\"]}".formatted(Markets.token(market)));
		try (SocketClient client = new SocketClient(this.port).begin(false, market.tokenIds().toArray(String[]::new))) {
			String sibling = market.tokenIds().getLast();
			client.next("book", sibling);
			this.world.reprice(market.id(), 0.33);
			assertThat(client.next("price_change", market.conditionId())
				.path("price_changes")
				.valueStream()
				.map((entry) -> entry.path("asset_id").asString())).containsOnly(sibling);
		}
	}

	@Test
	void aShareOfTheTokensIsMutedAndAboutHalfOfThemRescued() {
		String[] tokens = Markets.tokens(this.world, 150);
		set("{\"muted_share\":0.4}");
		try (SocketClient client = new SocketClient(this.port).begin(false, tokens)) {
			Set<String> first = books(client);
			assertThat(first.size() / (double) tokens.length).isBetween(0.4, 0.8);
			String[] silent = Arrays.stream(tokens).filter((token) -> !first.contains(token)).toArray(String[]::new);
			set("{\"muted_share\":0.4}");
			Set<String> rescued = books(client.operate("subscribe", silent));
			assertThat(rescued.size() / (double) silent.length).isBetween(0.3, 0.8);
			assertThat(rescued).doesNotContainAnyElementsOf(first);
		}
	}

	@Test
	void connectionsAreClosedAtAnAge() {
		set("{\"drop_every\":\"200ms\"}");
		try (SocketClient client = new SocketClient(this.port).begin(false)) {
			assertThat(client.ending()).startsWith("1001");
		}
		await().until(() -> this.http.get("/sim/socket/faults").json().path("connections").asInt() == 0);
	}

	@Test
	void garbageComesInThePlaceOfChanges() {
		MarketView market = Markets.open(this.world).get(3);
		try (SocketClient client = new SocketClient(this.port).begin(true, Markets.token(market))) {
			client.next("book", Markets.token(market));
			set("{\"garbage_share\":1}");
			for (int i = 0; i < 20; i++) {
				Markets.move(this.world, market);
				assertThat(quoteIn(client.frame())).isFalse();
			}
		}
	}

	@Test
	void framesComeTwice() {
		MarketView market = Markets.open(this.world).get(4);
		try (SocketClient client = new SocketClient(this.port).begin(false, Markets.token(market))) {
			client.next("book", Markets.token(market));
			set("{\"duplicate_share\":1}");
			this.world.reprice(market.id(), 0.37);
			assertThat(client.frame()).isEqualTo(client.frame());
		}
	}

	@Test
	void framesComeLateButPongsDoNot() {
		MarketView market = Markets.open(this.world).get(5);
		set("{\"delay\":\"700ms\"}");
		try (SocketClient client = new SocketClient(this.port).begin(false, Markets.token(market))) {
			assertThat(client.ping()).isEmpty();
			long made = Long.parseLong(client.next("book", Markets.token(market)).path("timestamp").asString());
			assertThat(System.currentTimeMillis() - made).isGreaterThanOrEqualTo(690);
		}
	}

	@Test
	void theFaultsInForceAreShown() {
		JsonNode state = set("{\"frozen\":false,\"muted_share\":0.25,\"muted_tokens\":[\"7\"],\"drop_every\":\"30s\","
				+ "\"garbage_share\":0.01,\"duplicate_share\":0.02,\"delay\":\"15ms\"}");
		assertThat(state.path("muted_share").asDouble()).isEqualTo(0.25);
		assertThat(state.path("muted_tokens").path(0).asString()).isEqualTo("7");
		assertThat(state.path("rescue").asDouble()).isEqualTo(0.55);
		assertThat(state.path("drop_every").asString()).isEqualTo("30000ms");
		assertThat(state.path("delay").asString()).isEqualTo("15ms");
		clear();
		assertThat(this.http.get("/sim/socket/faults").json().path("muted_share").asDouble()).isZero();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "[]|an object", "{\"frozn\":true}|'frozn' is no fault",
					"{\"muted_share\":2}|'muted_share' must be 0 to 1", "{\"muted_share\":\"0.5\"}|must be a number",
					"{\"delay\":\"soon\"}|'delay' must be a duration", "{\"drop_every\":\"1ms\"}|'drop_every'" },
			quoteCharacter = '`')
	void nonsenseIsRefusedWithASentence(String faults, String part) {
		Http.Answer answer = this.http.call(HttpMethod.PUT, "/sim/socket/faults", null, faults);
		assertThat(answer.status()).isEqualTo(400);
		assertThat(answer.json().path("detail").asString()).contains(part).endsWith(".");
	}

	private JsonNode set(String faults) {
		Http.Answer answer = this.http.call(HttpMethod.PUT, "/sim/socket/faults", null, faults);
		assertThat(answer.status()).as(answer.text()).isEqualTo(200);
		return answer.json();
	}

	private void load(int perSecond, int seconds) {
		String load = "{\"changes_per_second\":%d,\"seconds\":%d}".formatted(perSecond, seconds);
		assertThat(this.http.call(HttpMethod.PUT, "/sim/socket/load", null, load).status()).isEqualTo(200);
	}

	private JsonNode progress() {
		return this.http.get("/sim/socket/load").json();
	}

	/** The tokens whose books came; a book without faults marks the end. */
	private Set<String> books(SocketClient client) {
		List<String> early = client.ping();
		clear();
		String mark = Markets.token(Markets.open(this.world).getLast());
		List<JsonNode> late = client.operate("subscribe", mark).until(SocketClient.of("book", mark));
		Set<String> books = Stream.concat(early.stream().flatMap(SocketClient::messages), late.stream())
			.map((book) -> book.path("asset_id").asString())
			.collect(Collectors.toSet());
		books.remove(mark);
		return books;
	}

	private static boolean quoteIn(String frame) {
		try {
			return SocketClient.messages(frame)
				.anyMatch((message) -> message.path("price_changes").path(0).path("best_bid").isString()
						|| message.path("best_bid").isString());
		}
		catch (JacksonException ex) {
			return false;
		}
	}

}
