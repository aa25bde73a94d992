package ai.aigg.insights.markets.live.socket;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

import ai.aigg.insights.schema.events.Probability;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class FrameReaderTests {

	private final List<FrameKind> counted = new ArrayList<>();

	private final FrameReader reader = new FrameReader(this.counted::add);

	@Test
	void readsTheEdgeOfABookWhateverItsOrder() {
		assertThat(read("""
				{"event_type":"book","market":"0xc","asset_id":"77","timestamp":"1757908892351","hash":"h",
				 "bids":[{"price":".48","size":"30"},{"price":".49","size":"20"},{"price":".50","size":"0"}],
				 "asks":[{"price":"0.52","size":"25"},{"price":"0.53","size":"60"},{"price":"0.51","size":"0.00"}]}
				""")).containsExactly(new MarketEvent.Book("77", p("0.49"), p("0.52"), null, 1757908892351L));
		assertThat(this.counted).containsExactly(FrameKind.BOOK);
	}

	@Test
	void readsAnEmptyBook() {
		assertThat(read("""
				{"event_type":"book","asset_id":"77","bids":[],"asks":[],"last_trade_price":"0.3","timestamp":""}
				""")).containsExactly(new MarketEvent.Book("77", null, null, p("0.3"), 0));
	}

	@Test
	void readsBothTokensOfAPriceChange() {
		assertThat(read("""
				[{"event_type":"price_change","market":"0xc","timestamp":"1757908892351","price_changes":[
				 {"asset_id":"77","price":"0.5","size":"200","side":"BUY","hash":"h","best_bid":"0.5","best_ask":"1"},
				 {"asset_id":"88","price":"0.5","size":"200","side":"SELL","best_bid":"0","best_ask":"0.5"}]}]
				""")).containsExactly(new MarketEvent.Top("77", p("0.5"), null, 1757908892351L),
				new MarketEvent.Top("88", null, p("0.5"), 1757908892351L));
		assertThat(this.counted).containsExactly(FrameKind.PRICE_CHANGE);
	}

	@ParameterizedTest
	@CsvSource(textBlock = """
			0.73, 0.77, 0.73, 0.77
			'',   0.77, ,     0.77
			0.73, '',   0.73,
			0,    1,    ,
			0.73, 0,    0.73,
			""")
	void takesAnEmptyTextForAnEmptySide(String bid, String ask, @Nullable String wantedBid,
			@Nullable String wantedAsk) {
		assertThat(read(bestBidAsk(bid, ask))).containsExactly(new MarketEvent.Top("77",
				(wantedBid != null) ? p(wantedBid) : null, (wantedAsk != null) ? p(wantedAsk) : null, 1766789469958L));
	}

	@ParameterizedTest
	@CsvSource({ "'',''", "0.8,0.7", "abc,''" })
	void doesNotBelieveAnEdgeThatSaysNothingOrIsCrossed(String bid, String ask) {
		if (bid.equals("abc")) {
			assertThat(read(bestBidAsk(bid, ask)))
				.containsExactly(new MarketEvent.Top("77", null, null, 1766789469958L));
			return;
		}
		assertThat(read(bestBidAsk(bid, ask))).isEmpty();
		assertThat(this.counted).containsExactly(FrameKind.MALFORMED);
	}

	@Test
	void readsATradeAndNewsOfTheVenueFromOneArray() {
		assertThat(read("""
				[{"event_type":"last_trade_price","asset_id":"77","price":"0.456","size":"219.2","side":"buy",
				  "fee_rate_bps":"0","timestamp":"1750428146322"},
				 {"event_type":"new_market","id":"1031769","market":"0xc","assets_ids":["1","2"],"line":""},
				 {"event_type":"market_resolved","id":"1031769","market":"0xc","winning_outcome":"Yes"},
				 {"event_type":"tick_size_change","asset_id":"77","old_tick_size":"0.01","new_tick_size":"0.001"}]
				""")).containsExactly(new MarketEvent.Trade("77", p("0.456"), 1750428146322L),
				new MarketEvent.NewMarket("1031769"), new MarketEvent.Resolved("0xc"));
		assertThat(this.counted).containsExactly(FrameKind.LAST_TRADE_PRICE, FrameKind.NEW_MARKET,
				FrameKind.MARKET_RESOLVED, FrameKind.TICK_SIZE_CHANGE);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			PONG                                                             | PONG
			pong                                                             | PONG
			{"event_type":"surprise"}                                        | UNKNOWN
			{}                                                               | UNKNOWN
			{"event_type":"book","asset_id":"77","bids":"none"}              | MALFORMED
			{"event_type":"book","bids":[],"asks":[]}                        | MALFORMED
			{"event_type":"price_change","asset_id":"77","price":"0.5"}      | MALFORMED
			{"event_type":"price_change","price_changes":[{"price":"0.5"}]}  | MALFORMED
			{"event_type":"last_trade_price","asset_id":"77","price":"1.01"} | MALFORMED
			{"event_type":"last_trade_price","asset_id":"77","price":"1e-999999999"} | MALFORMED
			{"event_type":"last_trade_price","asset_id":"77","price":"NaN"}  | MALFORMED
			{"event_type":"new_market","id":""}                              | MALFORMED
			{"event_type":"market_resolved"}                                 | MALFORMED
			<html>one moment</html>                                          | GARBAGE
			{"event_type":"book"                                             | GARBAGE
			[1]                                                              | GARBAGE
			INVALID OPERATION                                                | GARBAGE
			""")
	void countsWhatItCannotUse(String frame, FrameKind kind) {
		assertThat(read(frame)).isEmpty();
		assertThat(this.counted).containsExactly(kind);
	}

	@Test
	void keepsTheRestOfAnArrayWithABrokenElement() {
		assertThat(read("""
				[{"event_type":"book"},{"event_type":"last_trade_price","asset_id":"77","price":"0.4"},null]
				""")).containsExactly(new MarketEvent.Trade("77", p("0.4"), 0));
		assertThat(this.counted).containsExactly(FrameKind.MALFORMED, FrameKind.LAST_TRADE_PRICE, FrameKind.GARBAGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "-5", "yesterday", "99999999999999999999999999", "\"\"" })
	void doesNotBelieveImpossibleTimes(String time) {
		assertThat(read("{\"event_type\":\"last_trade_price\",\"asset_id\":\"77\",\"price\":\"0.4\",\"timestamp\":%s}"
			.formatted(time.startsWith("\"") ? time : "\"" + time + "\"")))
			.containsExactly(new MarketEvent.Trade("77", p("0.4"), 0));
	}

	@Test
	void survivesDeepNesting() {
		assertThat(read("[".repeat(10_000))).isEmpty();
		assertThat(this.counted).containsExactly(FrameKind.GARBAGE);
	}

	@Property(tries = 500)
	void neverFailsWhateverComes(@ForAll String text) {
		Map<FrameKind, Integer> kinds = new EnumMap<>(FrameKind.class);
		FrameReader lenient = new FrameReader((kind) -> kinds.merge(kind, 1, Integer::sum));
		assertThat(lenient.read(text)).isEmpty();
		assertThat(lenient.read("[{\"event_type\":\"book\",\"asset_id\":%s}]".formatted(text))).isEmpty();
		assertThat(kinds).isNotEmpty();
	}

	private List<MarketEvent> read(String frame) {
		return this.reader.read(frame);
	}

	private static String bestBidAsk(String bid, String ask) {
		return """
				{"event_type":"best_bid_ask","market":"0xc","asset_id":"77","best_bid":"%s","best_ask":"%s","spread":"",
				 "timestamp":"1766789469958"}
				""".formatted(bid, ask);
	}

	private static Probability p(String value) {
		return new Probability(new BigDecimal(value));
	}

}
