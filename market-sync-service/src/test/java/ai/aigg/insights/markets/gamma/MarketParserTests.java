package ai.aigg.insights.markets.gamma;

import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.markets.GammaObjects;
import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.markets.wire.Json;
import ai.aigg.insights.schema.events.OutcomePrice;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.Resolution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MarketParserTests {

	private static final Instant NOW = Instant.parse("2026-06-01T00:00:00Z");

	private final List<String> repairs = new ArrayList<>();

	private final MarketParser parser = new MarketParser(Clock.fixed(NOW, ZoneOffset.UTC), this.repairs::add);

	@Test
	void readsAMarket() throws Exception {
		Market market = parse(GammaObjects.open("559652", "Will it rain?", "0.23"));
		assertThat(market.id().value()).isEqualTo("559652");
		assertThat(market.outcomes()).containsExactly(new OutcomePrice("Yes", Probability.of(0.23)),
				new OutcomePrice("No", Probability.of(0.77)));
		assertThat(market.turnover().volume24h()).isEqualTo("2500.50");
		assertThat(market.turnover().liquidity()).isEqualTo("9000.25");
		assertThat(market.turnover().volumeTotal()).isEqualTo("100000.13");
		assertThat(market.tokenIds()).containsExactly("11", "22");
		assertThat(market.event().title()).isEqualTo("Event seven");
		assertThat(market.settlement().resolution()).isEqualTo(Resolution.OPEN);
		assertThat(this.repairs).isEmpty();
	}

	@Test
	void needsNoMoreThanAnIdAndATitle() throws Exception {
		Market market = parse("{\"id\":7,\"question\":\"Q?\"}");
		assertThat(market.id().value()).isEqualTo("7");
		assertThat(market.outcomes()).isEmpty();
		assertThat(market.probability()).isNull();
		assertThat(market.closed()).isFalse();
		assertThat(market.turnover().volume24h()).isNull();
		assertThat(this.repairs).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "17", "null", "{\"id\":\"\",\"question\":\"Q\"}", "{\"id\":\"1\"}",
			"{\"id\":\"1\",\"question\":\" \"}", "{\"id\":\"1{x}&y\",\"question\":\"Q\"}",
			"{\"id\":{},\"question\":\"Q\"}", "{\"id\":\"1\\u0000\",\"question\":\"Q\"}" })
	void refusesWhatIsNoMarket(String json) {
		assertThatThrownBy(() -> parse(json)).isInstanceOf(MalformedMarketException.class);
	}

	@Test
	void neverCutsAnId() {
		assertThatThrownBy(() -> parse("{\"id\":\"%s\",\"question\":\"Q\"}".formatted("1".repeat(256))))
			.isInstanceOf(MalformedMarketException.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			2026-06-08T00:00:00Z            | 2026-06-08T00:00:00Z
			2026-06-08T00:00:00.1234567Z    | 2026-06-08T00:00:00.123456Z
			2026-06-08 00:00:16+00          | 2026-06-08T00:00:16Z
			2026-06-08T02:00:00+02:00       | 2026-06-08T00:00:00Z
			2026-06-08                      | 2026-06-08T00:00:00Z
			November 1, 2022                |
			999999999-12-31T00:00:00Z       |
			0001-01-01T00:00:00Z            |
			soon                            |
			""")
	void readsDates(String text, Instant expected) throws Exception {
		assertThat(with("\"endDate\":\"%s\"".formatted(text)).endDate()).isEqualTo(expected);
		assertThat(this.repairs).hasSize((expected != null) ? 0 : 1);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			"12.345"                  | 12.34
			12.355                    | 12.36
			0                         | 0.00
			""                        |
			null                      |
			-1                        |
			"many"                    |
			"1e-999999999"            |
			1e999999999               |
			1e30                      | 999999999999999999.99
			[]                        |
			""")
	void readsDollars(String json, BigDecimal expected) throws Exception {
		assertThat(with("\"volume24hr\":" + json).turnover().volume24h()).isEqualTo(expected);
	}

	@Test
	void keepsFourOfThirtyEightDecimals() throws Exception {
		Market market = with(
				"""
						"outcomes":"[\\"Yes\\",\\"No\\"]",
						"outcomePrices":"[\\"0.0000004113679809846114013590098187297978\\",\\"0.9999995886320190153885986409901812702022\\"]"
						""");
		assertThat(market.outcomes()).extracting((outcome) -> String.valueOf(outcome.price()))
			.containsExactly("0.0000", "1.0000");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			[\\"A\\",\\"B\\",\\"C\\"]   | [\\"0.1\\",\\"0.2\\",\\"0.7\\"] | 3 | 0.1000
			[\\"A\\",\\"B\\"]           | [\\"0.1\\"]                     | 2 |
			[\\"A\\",\\"B\\"]           | [\\"1.5\\",\\"-0.5\\"]          | 2 |
			[\\"A\\",\\"B\\"]           | not json                        | 2 |
			not json                    | [\\"0.1\\",\\"0.9\\"]           | 0 |
			""")
	void readsOutcomes(String names, String prices, int size, String first) throws Exception {
		Market market = with("\"outcomes\":\"%s\",\"outcomePrices\":\"%s\"".formatted(names, prices));
		assertThat(market.outcomes()).hasSize(size);
		assertThat(market.probability()).isEqualTo((first != null) ? new Probability(new BigDecimal(first)) : null);
	}

	@Test
	void cutsTextsToTheirColumnsAndCountsIt() throws Exception {
		Market market = with("\"slug\":\"%s\",\"category\":\"%s\",\"description\":\"a\\u0000b\""
			.formatted("s".repeat(300), "\uD83D\uDE00".repeat(101)));
		assertThat(market.slug()).hasSize(255);
		assertThat(market.category()).hasSize(200);
		assertThat(market.description()).isEqualTo("ab");
		assertThat(this.repairs).containsExactly("slug", "category", "description");
	}

	@Test
	void takesTheFirstTagWhereThereIsNoCategory() throws Exception {
		assertThat(with("\"tags\":[{\"label\":\"Crypto\"},{\"label\":\"All\"}]").category()).isEqualTo("Crypto");
	}

	private Market with(String fields) throws MalformedMarketException {
		return parse("{\"id\":\"1\",\"question\":\"Q?\",%s}".formatted(fields));
	}

	private Market parse(String json) throws MalformedMarketException {
		return this.parser.parse(Json.read(json));
	}

}
