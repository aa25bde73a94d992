package ai.aigg.insights.markets.clob;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.ClobStub;
import ai.aigg.insights.schema.events.Probability;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class ClobTests {

	private final List<String> repairs = new ArrayList<>();

	private ClobStub stub;

	private Clob clob;

	@BeforeEach
	void start() {
		this.stub = new ClobStub();
		this.clob = new Clob(RestClient.create(this.stub.url()), new ClobReader(this.repairs::add));
	}

	@AfterEach
	void stop() {
		this.stub.close();
	}

	@Test
	void readsPagesByTheirOffset() {
		this.stub.markets(IntStream.range(0, 2_300)
			.mapToObj((number) -> ClobStub.market("0x" + Integer.toHexString(number + 256), "Q" + number, true))
			.toList());
		ClobPage first = this.clob.page(0);
		assertThat(first.markets()).hasSize(1_000);
		assertThat(first.next()).hasValue(1_000);
		ClobPage last = this.clob.page(2_000);
		assertThat(last.markets()).hasSize(300);
		assertThat(last.next()).isEmpty();
		assertThat(this.clob.page(5_000).rows()).isZero();
	}

	@Test
	void readsWhatAMarketSays() {
		this.stub.markets(List.of(ClobStub.market("0xabc", "Who won?", true)));
		ClobMarket market = this.clob.market("0xabc").orElseThrow();
		assertThat(market.question()).isEqualTo("Who won?");
		assertThat(market.endDate()).isEqualTo(Instant.parse("2025-01-01T00:00:00Z"));
		assertThat(market.tickSize()).isEqualByComparingTo("0.01");
		assertThat(market.minimumOrderSize()).isEqualByComparingTo("5");
		assertThat(market.tags()).containsExactly("Sports", "All");
		assertThat(market.winner()).map(ClobToken::outcome).contains("Yes");
		assertThat(this.repairs).isEmpty();
	}

	@Test
	void hasNoWinnerWhereTwoOrNobodyWon() {
		assertThat(market(false, true, false).winner()).isEmpty();
		assertThat(market(true, true, true).winner()).isEmpty();
		assertThat(market(true, false, false).winner()).isEmpty();
		assertThat(market(true, true, false).winner()).isPresent();
	}

	@Test
	void countsRowsWithoutAnIdAndKeepsTheRest() {
		this.stub.markets(List.of(ClobStub.market("0xabc", "Kept", true),
				"{\"condition_id\":\"\",\"question\":\"A shell of 2023\",\"tokens\":[{\"token_id\":\"\",\"outcome\":\"\"}]}",
				"{\"condition_id\":\"0xdef\"}", "{}", "7"));
		ClobPage page = this.clob.page(0);
		assertThat(page.markets()).extracting(ClobMarket::conditionId).containsExactly("0xabc");
		assertThat(page.skipped()).isEqualTo(4);
		assertThat(page.rows()).isEqualTo(5);
	}

	@Test
	void knowsNoMarketThatClobDoesNotKnow() {
		assertThat(this.clob.market("0xabc")).isEmpty();
		this.stub.fail(200, ClobStub.market("0xdef", "Another one", false));
		assertThat(this.clob.market("0xabc")).isEmpty();
	}

	@Test
	void takesAnErrorForOne() {
		this.stub.fail(500, "{}");
		assertThatThrownBy(() -> this.clob.market("0xabc")).isInstanceOf(ClobException.class)
			.hasMessageContaining("500");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html>blocked</html>", "", "{}", "{\"data\":{}}", "{\"data\":[", "7" })
	void takesNoOtherBodyForAPage(String body) {
		this.stub.failPage(0, 200, body);
		assertThatThrownBy(() -> this.clob.page(0)).isInstanceOf(ClobException.class);
	}

	@Test
	void asksAgainWhenAnAnswerIsNone() {
		this.stub.markets(List.of(ClobStub.market("0xabc", "Kept", true)));
		this.stub.fail(200, "<html>one moment</html>");
		assertThat(this.clob.page(0).markets()).hasSize(1);
	}

	@ParameterizedTest
	@CsvSource({ "LTE=,", "'',", "MTAwMA==,1000", "MTAw,100" })
	void readsCursors(String cursor, Long offset) {
		this.stub.fail(200, "{\"data\":[],\"next_cursor\":\"%s\"}".formatted(cursor));
		assertThat(this.clob.page(0).next().stream().boxed()).isEqualTo((offset != null) ? List.of(offset) : List.of());
	}

	@ParameterizedTest
	@ValueSource(strings = { "MA==", "eA==", "%%%", "OTk5OTk5OTk5OTk5OTk5OTk5OTk5OTk5" })
	void refusesCursorsThatLeadNowhere(String cursor) {
		this.stub.fail(200, "{\"data\":[],\"next_cursor\":\"%s\"}".formatted(cursor));
		assertThatThrownBy(() -> this.clob.page(0)).isInstanceOf(ClobException.class);
	}

	@Test
	void findsTheEdgeOfABookInAnyOrderOfItsLevels() {
		this.stub.books("""
				[{"asset_id":"11","timestamp":"1703875200000","last_trade_price":"0.505",
				  "bids":[{"price":"0.48","size":"100"},{"price":"0.50","size":"150"},{"price":"0.51","size":"0"}],
				  "asks":[{"price":"0.53","size":"1"},{"price":"0.52","size":"9.5"}]},
				 {"asset_id":"22","bids":[],"asks":null,"last_trade_price":""},
				 {"asset_id":"33","bids":[{"price":"0.1","size":"1"}]},
				 {"asks":[]}]""");
		assertThat(this.clob.quotes(List.of("11", "22"))).containsExactly(new ClobQuote("11", probability("0.50"),
				probability("0.52"), probability("0.505"), Instant.parse("2023-12-29T18:40:00Z")),
				new ClobQuote("22", null, null, null, null));
		assertThat(this.stub.requests()).containsExactly("POST /books");
	}

	@Test
	void asksForABoundedNumberOfBooks() {
		assertThat(this.clob.quotes(List.of())).isEmpty();
		assertThatIllegalArgumentException()
			.isThrownBy(() -> this.clob.quotes(Collections.nCopies(Clob.MAX_QUOTES + 1, "1")));
		assertThat(this.stub.requests()).isEmpty();
	}

	private static Probability probability(String value) {
		return new Probability(new BigDecimal(value));
	}

	private static ClobMarket market(boolean closed, boolean yes, boolean no) {
		return new ClobMarket("0xabc", null, "Q", null, null, null, closed, false, false, false, null, null, null,
				false, List.of(new ClobToken("1", "Yes", null, yes), new ClobToken("2", "No", null, no)), List.of());
	}

}
