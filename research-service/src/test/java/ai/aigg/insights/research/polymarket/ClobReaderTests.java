package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;

import ai.aigg.insights.research.SharedData;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * Tests of {@link ClobReader}.
 */
class ClobReaderTests {

	@Test
	void keepsTheGoodPointsOfAHistoryInOrder() {
		assertThat(ClobReader.history(
				bytes("""
						{"history":[{"t":200,"p":0.3},{"t":100,"p":"0.2"},{"t":"x","p":0.1},{"t":300,"p":1.5},{"t":300,"p":-0.1},
						{"t":300},{"p":0.5},7,null,{"t":1e300,"p":0.5},{"t":300,"p":"NaN"}],"other":1}
						""")))
			.containsExactly(new PricePoint(Instant.ofEpochSecond(100), 0.2),
					new PricePoint(Instant.ofEpochSecond(200), 0.3));
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html>Bad gateway</html>", "", "{\"history\":[{\"t\":1" })
	void refusesWhatIsNoJson(String body) {
		assertThatExceptionOfType(JacksonException.class).isThrownBy(() -> ClobReader.history(bytes("[" + body)));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "null", "{\"history\":{}}" })
	void refusesWhatIsNoHistory(String body) {
		assertThatThrownBy(() -> ClobReader.history(bytes(body))).isInstanceOf(IllegalArgumentException.class);
	}

	@Test
	void findsTheBestPricesOfABookInAnyOrder() {
		OrderBook book = ClobReader.book(bytes("""
				{"bids":[{"price":"0.48","size":"100"},{"price":"0.5","size":"150"},{"price":"0.49","size":"200.5"}],
				"asks":[{"price":"0.98","size":"5000"},{"price":"0.53","size":"90"},{"price":"","size":"1"},
				{"price":"0.54","size":"1e9999"},{"price":"0.54","size":"-4"}]}
				"""));
		assertThat(book.bid()).isEqualByComparingTo("0.5");
		assertThat(book.ask()).isEqualByComparingTo("0.53");
		assertThat(book.spread()).isEqualByComparingTo("0.03");
		assertThat(book.bidDepth()).isEqualByComparingTo("350.5");
		assertThat(book.askDepth()).isEqualByComparingTo("90");
		assertThat(book.levels()).isEqualTo(5);
	}

	@Test
	void readsAnEmptyBook() {
		assertThat(ClobReader.book(bytes("{\"bids\":[],\"asks\":[]}")))
			.isEqualTo(new OrderBook(null, null, null, BigDecimal.ZERO, BigDecimal.ZERO, 0));
	}

	@ParameterizedTest
	@CsvSource({ "wom_active_prices_1h.json, 62", "wom_active_prices_1d.json, 0", "wom_active_prices_1w_f5.json, 0",
			"wom_active_prices_1m_f10.json, 4456" })
	void readsRecordedHistories(String file, int points) {
		var history = ClobReader.history(SharedData.read("polymarket/prices-history/" + file));
		if (points > 0) {
			assertThat(history).hasSize(points);
		}
		PricePath path = PricePath.of(history);
		assertThat(path.low()).isBetween(BigDecimal.ZERO, path.high());
		assertThat(path.from()).isBefore(path.to());
	}

	@Test
	void readsARecordedBook() {
		OrderBook book = ClobReader.book(SharedData.read("polymarket/clob/nautilus_clob_book_response.json"));
		assertThat(book.bid()).isEqualByComparingTo("0.50");
		assertThat(book.ask()).isEqualByComparingTo("0.51");
		assertThat(book.bidDepth()).isEqualByComparingTo("350");
		assertThat(book.askDepth()).isEqualByComparingTo("300");
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

}
