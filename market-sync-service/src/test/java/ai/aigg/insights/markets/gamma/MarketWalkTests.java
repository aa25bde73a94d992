package ai.aigg.insights.markets.gamma;

import java.time.Clock;
import java.time.Instant;
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

class MarketWalkTests {

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
		this.stub.failAlways(200, "text/html", body);
		assertThatThrownBy(() -> readAll(3)).isInstanceOf(GammaException.class);
	}

	@Test
	void asksAgainWhenAnAnswerIsNone() {
		this.stub.open(markets(150));
		this.stub.pass();
		this.stub.fail(200, "text/html", "<html>one moment</html>");
		this.stub.fail(200, "application/json", "{\"markets\":[{\"id\":");
		assertThat(readAll(3)).hasSize(150);
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
		GammaPage page = this.gamma.walk(MarketList.open(), 3).next().orElseThrow();
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
	void readsAWindowOfEndDatesAndNoticesThatItWasIgnored() {
		this.stub.open(List.of(ending("1", "2026-01-01T00:00:00Z"), ending("2", "2027-01-01T00:00:00Z"),
				GammaObjects.object("3", "Q", "0.50", "\"closed\":false")));
		MarketList window = MarketList.openEnding(Instant.parse("2026-06-01T00:00:00Z"), null);
		assertThat(this.gamma.walk(window, 3).next().orElseThrow().markets())
			.extracting((market) -> market.id().value())
			.containsExactly("2");
		this.stub.ignoreDates();
		assertThatThrownBy(() -> this.gamma.walk(window, 3).next()).isInstanceOf(GammaException.class)
			.hasMessageContaining("ignored the end dates");
	}

	@Test
	void noticesThatTheOrderWasIgnored() {
		this.stub.open(markets(50).reversed());
		assertThatThrownBy(() -> readAll(3)).isInstanceOf(GammaException.class).hasMessageContaining("order=id");
	}

	@Test
	void doesNotMindARowThatComesTwice() {
		List<String> markets = new ArrayList<>(markets(50));
		markets.add(30, markets.get(3));
		this.stub.open(markets);
		assertThat(readAll(3)).hasSize(51);
	}

	@Test
	void goesOnFromACursor() {
		this.stub.open(markets(250));
		GammaPage page = this.gamma.walk(MarketList.open(), 3, "at+200").next().orElseThrow();
		assertThat(page.markets()).hasSize(50);
	}

	@Test
	void countsOpenEvents() {
		this.stub.events(4_711);
		assertThat(this.gamma.openEvents()).hasValue(4_711);
		this.stub.fail(404, "application/json", "{}");
		assertThat(this.gamma.openEvents()).isEmpty();
		this.stub.fail(200, "application/json", "{\"pagination\":{\"totalResults\":\"many\"}}");
		assertThat(this.gamma.openEvents()).isEmpty();
	}

	@Test
	void looksUpByConditionOneStateAtATime() {
		this.stub.open(List.of(GammaObjects.open("1", "Q", "0.50")));
		this.stub.closed(List.of(GammaObjects.object("2", "Q", "1.00", "\"closed\":true")));
		assertThat(this.gamma.lookUpConditions(List.of("0xc01", "0xc02"), false)).extracting(Market::conditionId)
			.containsExactly("0xc01");
		assertThat(this.gamma.lookUpConditions(List.of("0xc01", "0xc02"), true)).extracting(Market::conditionId)
			.containsExactly("0xc02");
		assertThat(this.stub.requests().getFirst()).contains("condition_ids=0xc01&condition_ids=0xc02");
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
		MarketWalk pages = this.gamma.walk(MarketList.open(), maxPages);
		List<Market> markets = new ArrayList<>();
		for (Optional<GammaPage> page = pages.next(); page.isPresent(); page = pages.next()) {
			markets.addAll(page.get().markets());
		}
		return markets;
	}

	private static String ending(String id, String endDate) {
		return GammaObjects.object(id, "Q", "0.50", "\"closed\":false,\"endDate\":\"%s\"".formatted(endDate));
	}

	private static List<String> markets(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> GammaObjects.open(Integer.toString(number), "Market " + number, "0.50"))
			.toList();
	}

}
