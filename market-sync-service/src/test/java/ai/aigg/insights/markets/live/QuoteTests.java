package ai.aigg.insights.markets.live;

import java.math.BigDecimal;

import ai.aigg.insights.markets.live.socket.MarketEvent;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class QuoteTests {

	private static final long NOW = 1_790_000_000_000L;

	@ParameterizedTest(name = "bid {0}, ask {1}, last trade {2}: {3}")
	@CsvSource(textBlock = """
			0.49,  0.51,  0.30, 0.5000
			0.49,  0.51,      , 0.5000
			0.232, 0.233, 0.30, 0.2325
			0.40,  0.50,  0.30, 0.4500
			0.40,  0.501, 0.30, 0.3000
			0.40,  0.60,      ,
			0.001, 0.999,     ,
			0.001, 0.999, 0.30, 0.3000
			0.001, 0.005, 0.30, 0.0030
			,      ,          ,
			,      ,      0.30, 0.3000
			0.98,  ,      0.97, 0.9900
			0.999, ,      ,     0.9995
			0.89,  ,      0.97, 0.9700
			,      0.001, 0.001, 0.0005
			,      0.02,  0.03, 0.0100
			,      0.2,   0.03, 0.0300
			""")
	void pricesAsPolymarketShowsIt(@Nullable String bid, @Nullable String ask, @Nullable String trade,
			@Nullable String price) {
		assertThat(new Quote(p(bid), p(ask), p(trade), 0, 0).price()).isEqualTo(p(price));
	}

	@Test
	void takesNothingOlderThanItKnows() {
		Quote quote = Quote.of(null).with(new MarketEvent.Top("77", p("0.5"), p("0.52"), NOW - 10), NOW);
		assertThat(quote.with(new MarketEvent.Top("77", p("0.6"), p("0.62"), NOW - 20), NOW)).isEqualTo(quote);
		assertThat(quote.with(new MarketEvent.Book("77", p("0.6"), p("0.62"), null, NOW - 11), NOW)).isEqualTo(quote);
		assertThat(quote.with(new MarketEvent.Top("77", p("0.6"), p("0.62"), NOW - 10), NOW).bid()).isEqualTo(p("0.6"));
		// A trade has a time of its own.
		Quote traded = quote.with(trade("0.51", NOW - 100), NOW);
		assertThat(traded.lastTrade()).isEqualTo(p("0.51"));
		assertThat(traded.with(trade("0.50", NOW - 101), NOW)).isEqualTo(traded);
	}

	@Test
	void isNotFrozenByAServerWhoseClockIsAhead() {
		Quote quote = Quote.of(null).with(new MarketEvent.Top("77", p("0.5"), p("0.52"), NOW + 3_600_000), NOW);
		assertThat(quote.with(new MarketEvent.Top("77", p("0.6"), p("0.62"), NOW + 1_000), NOW + 1).bid())
			.isEqualTo(p("0.6"));
	}

	@Test
	void keepsTheLastTradeWhereABookDoesNotSayIt() {
		Quote quote = Quote.of(p("0.3")).with(new MarketEvent.Book("77", p("0.1"), p("0.9"), null, 0), NOW);
		assertThat(quote.price()).isEqualTo(p("0.3"));
		assertThat(quote.with(new MarketEvent.Book("77", p("0.1"), p("0.9"), p("0.4"), 0), NOW).price())
			.isEqualTo(p("0.4"));
	}

	@Test
	void saysTheSameAfterATradeThatDoesNotMoveThePrice() {
		Quote quote = new Quote(p("0.49"), p("0.51"), p("0.3"), NOW, NOW);
		assertThat(quote.says(quote.with(trade("0.51", NOW), NOW))).isTrue();
		assertThat(quote.says(quote.with(new MarketEvent.Top("77", p("0.49"), p("0.52"), NOW), NOW))).isFalse();
	}

	private static MarketEvent.Trade trade(String price, long at) {
		return new MarketEvent.Trade("77", new Probability(new BigDecimal(price)), at);
	}

	private static @Nullable Probability p(@Nullable String value) {
		return (value != null) ? new Probability(new BigDecimal(value)) : null;
	}

}
