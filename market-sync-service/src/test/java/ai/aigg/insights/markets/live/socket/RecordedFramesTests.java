package ai.aigg.insights.markets.live.socket;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.markets.SharedData;
import ai.aigg.insights.schema.events.Probability;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RecordedFramesTests {

	private final List<FrameKind> counted = new ArrayList<>();

	private final FrameReader reader = new FrameReader(this.counted::add);

	@ParameterizedTest
	@CsvSource({ "ws_market_book_msg, BOOK", "ws_market_price_change_msg, PRICE_CHANGE",
			"ws_market_last_trade_msg, LAST_TRADE_PRICE", "ws_market_best_bid_ask_msg, BEST_BID_ASK",
			"ws_market_tick_size_msg, TICK_SIZE_CHANGE", "ws_market_new_market_msg, NEW_MARKET",
			"ws_market_resolved_msg, MARKET_RESOLVED", "py_price_change_v2, PRICE_CHANGE",
			"py_last_trade_price, LAST_TRADE_PRICE", "py_tick_size_change, TICK_SIZE_CHANGE",
			// The form of 2023: it does not say the edge of the book.
			"py_price_change, MALFORMED" })
	void understandsRecordedMessages(String name, FrameKind kind) {
		List<MarketEvent> events = this.reader.read(frame(name));
		assertThat(this.counted).containsExactly(kind);
		assertThat(events).hasSize(switch (kind) {
			case TICK_SIZE_CHANGE, MALFORMED -> 0;
			case PRICE_CHANGE -> name.startsWith("py") ? 3 : 1;
			default -> 1;
		});
	}

	@Test
	void readsARecordedBookToItsEdge() {
		String book = frame("py_book").replaceFirst("\\{", "{\"event_type\":\"book\",");
		assertThat(this.reader.read("[" + book + "]")).singleElement()
			.isInstanceOfSatisfying(MarketEvent.Book.class, (event) -> {
				assertThat(event.bid()).isNotNull().isLessThan(event.ask());
				assertThat(event.ask()).isLessThan(new Probability(new BigDecimal("0.668")));
			});
	}

	@ParameterizedTest
	@CsvSource({ "rtds_crypto_prices_update", "rtds_equity_prices_subscribe", "ws_book_snapshot", "ws_quotes" })
	void leavesOtherMessagesAlone(String name) {
		assertThat(this.reader.read(frame(name))).isEmpty();
		assertThat(this.counted).containsExactly(FrameKind.UNKNOWN);
	}

	private static String frame(String name) {
		return String.join("\n", SharedData.lines("data/polymarket/ws/%s.json".formatted(name)));
	}

}
