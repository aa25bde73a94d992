package ai.aigg.insights.simulators.truth;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import ai.aigg.insights.simulators.Http;
import ai.aigg.insights.simulators.SimulatorsTest;
import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.MarketWorld;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

@SimulatorsTest
@TestPropertySource(properties = "aigg.simulators.world.archive=1500")
class MarketTruthTests {

	private final MarketWorld world;

	private final Http http;

	private final HttpServer server;

	private UnaryOperator<Stream<MarketView>> shown = UnaryOperator.identity();

	private String slug = "";

	MarketTruthTests(@Autowired MarketWorld world, @LocalServerPort int port) throws IOException {
		this.world = world;
		this.http = new Http(port);
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 10);
	}

	@BeforeEach
	void serve() {
		this.server.createContext("/markets", (exchange) -> {
			String query = exchange.getRequestURI().getQuery();
			int from = query.contains("cursor=") ? Integer.parseInt(query.replaceAll(".*cursor=(\\d+).*", "$1")) : 0;
			List<MarketView> all = this.shown.apply(all(query.contains("closed=true"))).toList();
			ObjectNode body = JsonMapper.shared().createObjectNode();
			ArrayNode rows = body.putArray("markets");
			all.stream().skip(from).limit(700).forEach((market) -> rows.add(row(market)));
			if (from + 700 < all.size()) {
				body.put("next_cursor", Integer.toString(from + 700));
			}
			byte[] bytes = JsonMapper.shared().writeValueAsBytes(body);
			exchange.sendResponseHeaders(200, bytes.length);
			exchange.getResponseBody().write(bytes);
			exchange.close();
		});
		this.server.start();
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	@ParameterizedTest
	@ValueSource(strings = { "open", "all" })
	void equalsWhenEveryRowIsRight(String scope) {
		JsonNode report = report(scope);
		assertThat(report.path("different").size()).as(report.toString()).isZero();
		assertThat(report.path("equal").asBoolean()).isTrue();
		assertThat(report.path("checked").asLong())
			.isEqualTo(all(false).count() + (scope.equals("all") ? all(true).count() : 0));
	}

	@Test
	void namesWhatIsMissingAndWhatIsTooMuch() {
		this.shown = (markets) -> {
			List<MarketView> list = markets.toList();
			return Stream.concat(list.stream().skip(150), list.stream().skip(200).limit(1));
		};
		JsonNode report = report("open");
		assertThat(report.path("missing").size()).isEqualTo(100);
		assertThat(report.path("missing_count").asLong()).isEqualTo(150);
		assertThat(report.path("surplus_count").asLong()).isOne();
		assertThat(report.path("equal").asBoolean()).isFalse();
	}

	@Test
	void whatTheWorldHasDroppedMayStillBeShown() {
		List<MarketView> listed = all(true).toList();
		this.world.freeze(false);
		// The shortest events are dropped six hours after their end.
		this.world.advance(9 * 3600);
		this.world.freeze(true);
		MarketView gone = listed.stream()
			.filter((market) -> this.world.marketById(market.id()).isEmpty())
			.findFirst()
			.orElseThrow();
		this.shown = (markets) -> Stream.concat(markets, Stream.of(gone)).distinct();
		JsonNode report = report("all");
		assertThat(report.path("surplus_count").asLong()).as(report.toString()).isZero();
		assertThat(report.path("equal").asBoolean()).isTrue();
	}

	@Test
	void namesTheFieldThatDiffers() {
		MarketView market = all(false).skip(5).findFirst().orElseThrow();
		this.slug = market.slug();
		JsonNode difference = report("open").path("different").path(0);
		assertThat(difference.path("market_id").asString()).isEqualTo(Long.toString(market.id()));
		assertThat(difference.path("field").asString()).isEqualTo("current_probability");
		assertThat(difference.path("ours").asString()).isEqualTo("0.1234");
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "http://example.com", "https://localhost:1", "file:///etc", "http://u@localhost:1", "%20" })
	void onlyReadsFromThisMachine(String api) {
		assertThat(this.http.get("/sim/market-truth?api=" + api).status()).isEqualTo(400);
	}

	@Test
	void saysWhenThereIsNobodyToRead() {
		Http.Answer answer = this.http.get("/sim/market-truth?api=http://localhost:1");
		assertThat(answer.status()).isEqualTo(502);
		assertThat(answer.json().path("detail").asString()).contains("cannot be read");
	}

	private JsonNode report(String scope) {
		return this.http
			.get("/sim/market-truth?scope=" + scope + "&api=http://localhost:" + this.server.getAddress().getPort())
			.json();
	}

	private Stream<MarketView> all(boolean closed) {
		Stream<MarketView> listed = this.world.markets()
			.values()
			.stream()
			.<MarketView>map((market) -> market)
			.filter((market) -> market.closed() == closed);
		return closed ? Stream.concat(
				LongStream.range(0, this.world.archive().size()).mapToObj(this.world.archive()::at), listed) : listed;
	}

	private ObjectNode row(MarketView market) {
		Map<String, String> facts = Facts.of(market, this.world.now()).values();
		ObjectNode row = JsonMapper.shared().createObjectNode();
		row.put("market_id", Long.toString(market.id()));
		facts.forEach((field, value) -> {
			if (!value.isEmpty() && !field.equals("outcomes")) {
				row.put(field, value);
			}
		});
		row.put("closed", market.closed());
		if (market.slug().equals(this.slug)) {
			row.put("current_probability", 0.12341);
		}
		ArrayNode outcomes = row.putArray("outcomes");
		JsonNode gamma = JsonMapper.shared().readTree(market.json(false));
		JsonNode prices = JsonMapper.shared().readTree(gamma.path("outcomePrices").asString());
		JsonNode names = JsonMapper.shared().readTree(gamma.path("outcomes").asString());
		for (int index = 0; index < names.size(); index++) {
			outcomes.addObject().put("name", names.path(index).asString()).put("price", prices.path(index).asString());
		}
		return row;
	}

}
