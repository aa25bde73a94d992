package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.net.URI;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;

import ai.aigg.insights.research.StubServer;
import ai.aigg.insights.research.TestMarkets;
import ai.aigg.insights.research.TestUpstreams;
import ai.aigg.insights.research.evidence.Evidence;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.Markets;
import ai.aigg.insights.research.market.Sibling;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.mockito.BDDMockito;
import org.mockito.Mockito;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link MarketEvidence} against an upstream that fails in every way.
 */
class MarketEvidenceTests {

	private static final String HISTORY = "{\"history\":[{\"t\":1770476912,\"p\":0.20},{\"t\":1770480512,\"p\":0.30}]}";

	private static final String BOOK = """
			{"bids":[{"price":"0.23","size":"100"}],"asks":[{"price":"0.24","size":"50"}]}
			""";

	private final StubServer clob = new StubServer();

	private final Markets markets = Mockito.mock(Markets.class);

	private final MeterRegistry meters = new SimpleMeterRegistry();

	private final MarketEvidence provider = new MarketEvidence(
			new ClobClient(TestUpstreams.clients(), new ClobSettings(TestUpstreams.settings(this.clob.uri(), 0))),
			this.markets, new MarketEvidenceSettings(URI.create("https://polymarket.com")),
			Clock.fixed(TestMarkets.NOW, ZoneOffset.UTC), this.meters);

	@AfterEach
	void stop() {
		this.clob.close();
	}

	@Test
	void readsPathAndBook() {
		this.clob.answer("/prices-history", 200, HISTORY);
		this.clob.answer("/book", 200, BOOK);
		BDDMockito.given(this.markets.siblings("30829"))
			.willReturn(List.of(new Sibling("Gavin\u202E Newsom", new BigDecimal("0.2325")),
					new Sibling("Other", new BigDecimal("0.80"))));
		Evidence.Found found = research(TestMarkets.market());
		JsonNode findings = found.findings();
		assertThat(findings.path("week").path("points").asInt()).isEqualTo(2);
		assertThat(findings.path("week").path("jumps").size()).isEqualTo(1);
		assertThat(findings.path("book").path("askDepth").decimalValue()).isEqualByComparingTo("50");
		assertThat(findings.path("siblings").path("sum").decimalValue()).isEqualByComparingTo("1.0325");
		assertThat(findings.path("siblings").path("count").asInt()).isEqualTo(2);
		assertThat(findings.path("siblings").path("exclusive").asBoolean()).isTrue();
		assertThat(findings.path("book").path("bidDepth").decimalValue()).isEqualByComparingTo("100");
		assertThat(findings.path("hoursLeft").asInt()).isEqualTo(720);
		assertThat(findings.path("gaps").size()).isZero();
		assertThat(found.text()).contains("Rules: Resolves to the nominee.", "Price: 23.25 cents", "- Gavin Newsom",
				"Jump on");
		assertThat(found.sources()).singleElement()
			.satisfies((source) -> assertThat(source.url())
				.isEqualTo("https://polymarket.com/event/democratic-nominee-2028/newsom-568"));
		assertThat(this.clob.asked()).extracting(StubServer.Asked::query)
			.containsExactly("market=123456789&interval=1w&fidelity=60", "market=123456789&interval=1m&fidelity=360",
					"token_id=123456789");
	}

	@ParameterizedTest
	@ValueSource(strings = { "status 500", "html", "truncated", "silent", "wrong shape" })
	void makesDoWithTheRowWhereTheUpstreamFails(String fault) {
		for (String path : List.of("/prices-history", "/book")) {
			switch (fault) {
				case "status 500" -> this.clob.answer(path, 500, "{\"error\":\"secret detail\"}");
				case "html" -> this.clob.answer(path, 200, "<html>secret detail</html>");
				case "truncated" -> this.clob.truncate(path);
				case "silent" -> this.clob.hang(path);
				default -> this.clob.answer(path, 200, "[1,\"secret detail\"]");
			}
		}
		Evidence.Found found = research(TestMarkets.market());
		assertThat(found.findings().path("gaps").valueStream().map(JsonNode::asString)).containsExactly("week", "month",
				"book");
		assertThat(found.text()).contains("Price: 23.25 cents").doesNotContain("secret", "500", "html", "rror");
		assertThat(this.meters.counter("aigg.research.gaps", "part", "book").count()).isEqualTo(1);
	}

	@Test
	void hasAnotherRequestUnderOtherRules() {
		Market market = TestMarkets.market();
		assertThat(this.provider.request(market)).isEqualTo(this.provider.request(TestMarkets.market()))
			.isNotEqualTo(this.provider.request(TestMarkets.market(market.question(), "Now it is all different.")));
	}

	private Evidence.Found research(Market market) {
		Evidence evidence = this.provider.research(market);
		assertThat(evidence).isInstanceOf(Evidence.Found.class);
		return (Evidence.Found) evidence;
	}

}
