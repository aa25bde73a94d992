package ai.aigg.insights.markets.gamma;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.GammaObjects;
import ai.aigg.insights.markets.GammaStub;
import ai.aigg.insights.markets.catalog.Market;
import ai.aigg.insights.schema.events.MarketId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OpenMarketsTests {

	private GammaStub stub;

	private Gamma gamma;

	@BeforeEach
	void start() {
		this.stub = new GammaStub();
		this.gamma = new Gamma(RestClient.create(this.stub.url()), new MarketParser(Clock.systemUTC(), (field) -> {
		}));
	}

	@AfterEach
	void stop() {
		this.stub.close();
	}

	@Test
	void readsToTheEndAndSendsAllFiltersEachTime() {
		this.stub.open(markets(230));
		assertThat(readAll(10)).hasSize(230);
		assertThat(this.stub.requests()).hasSize(3)
			.allSatisfy((request) -> assertThat(request).contains("closed=false", "limit=100", "order=id",
					"ascending=true", "include_tag=true"));
		// A bare plus would reach the server as a blank.
		assertThat(this.stub.requests().getLast()).contains("after_cursor=at%2B200");
	}

	@Test
	void doesNotTakeAShortPageForTheLastOne() {
		this.stub.open(markets(55));
		this.stub.cap(20);
		assertThat(readAll(10)).hasSize(55);
	}

	@Test
	void endsAtAnEmptyVenue() {
		this.stub.open(List.of());
		assertThat(readAll(10)).isEmpty();
	}

	@Test
	void doesNotRunInCirclesOnAnEchoedCursor() {
		this.stub.open(markets(150));
		this.stub.echoCursors();
		assertThatThrownBy(() -> readAll(10)).isInstanceOf(GammaException.class).hasMessageContaining("same cursor");
	}

	@Test
	void stopsAtThePageCap() {
		this.stub.open(markets(301));
		assertThatThrownBy(() -> readAll(3)).isInstanceOf(GammaException.class).hasMessageContaining("within 3 pages");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html>blocked</html>", "", "[]", "{}", "{\"markets\":{}}", "{\"markets\":[" })
	void takesNoOtherBodyForAPage(String body) {
		this.stub.open(markets(1));
		this.stub.fail(200, "text/html", body);
		assertThatThrownBy(() -> readAll(3)).isInstanceOf(GammaException.class);
	}

	@Test
	void takesAServersErrorForOne() {
		this.stub.open(markets(1));
		this.stub.fail(500, "application/json", "{\"type\":\"internal error\"}");
		assertThatThrownBy(() -> readAll(3)).isInstanceOf(GammaException.class).hasMessageContaining("500");
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"next_cursor\":\"\"", "\"next_cursor\":null", "\"next_cursor\":\"LTE=\"", "\"x\":1" })
	void knowsTheFourEnds(String end) {
		this.stub.fail(200, "application/json", "{\"markets\":[],%s}".formatted(end));
		assertThat(readAll(3)).isEmpty();
		assertThat(this.stub.requests()).hasSize(1);
	}

	@Test
	void keepsTheRestOfAPageWithAMalformedObject() {
		List<String> markets = new ArrayList<>(markets(3));
		markets.add(1, "{\"id\":\"broken\"}");
		this.stub.open(markets);
		GammaPage page = this.gamma.openMarkets(3).next().orElseThrow();
		assertThat(page.markets()).hasSize(3);
		assertThat(page.skipped()).isEqualTo(1);
	}

	@Test
	void noticesThatTheFilterWasIgnored() {
		this.stub.open(List.of(GammaObjects.open("1", "Q", "0.50"), GammaObjects.won("2", "Q")));
		assertThatThrownBy(() -> readAll(3)).isInstanceOf(GammaException.class)
			.hasMessageContaining("market 2 is closed");
	}

	@Test
	void looksUpOnlyWhatIsClosed() {
		this.stub.open(List.of());
		this.stub.closed(List.of(GammaObjects.won("5", "Q"), GammaObjects.open("6", "Q", "0.50")));
		assertThat(this.gamma.closedMarkets(Set.of(new MarketId("5"), new MarketId("6"), new MarketId("7"))))
			.extracting((market) -> market.id().value())
			.containsExactly("5");
	}

	private List<Market> readAll(int maxPages) {
		OpenMarkets pages = this.gamma.openMarkets(maxPages);
		List<Market> markets = new ArrayList<>();
		for (Optional<GammaPage> page = pages.next(); page.isPresent(); page = pages.next()) {
			markets.addAll(page.get().markets());
		}
		return markets;
	}

	private static List<String> markets(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> GammaObjects.open(Integer.toString(number), "Market " + number, "0.50"))
			.toList();
	}

}
