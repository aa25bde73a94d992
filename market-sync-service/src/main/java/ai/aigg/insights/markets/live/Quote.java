package ai.aigg.insights.markets.live;

import java.math.BigDecimal;
import java.util.Objects;

import ai.aigg.insights.markets.live.socket.MarketEvent;
import ai.aigg.insights.schema.events.Probability;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a token's price. An event that is older than what is known changes
 * nothing, so that two connections may tell the same story at once.
 *
 * @param bid highest bid, or {@code null} when there is none
 * @param ask lowest ask, or {@code null} when there is none
 * @param lastTrade price of the last trade, or {@code null} when not known
 * @param bookAt the server's time of bid and ask, milliseconds
 * @param tradeAt the server's time of the last trade, milliseconds
 */
record Quote(@Nullable Probability bid, @Nullable Probability ask, @Nullable Probability lastTrade, long bookAt,
		long tradeAt) {

	/** A wider spread says nothing about the price: Polymarket shows the last trade. */
	private static final BigDecimal WIDE = new BigDecimal("0.10");

	private static final BigDecimal TWO = BigDecimal.valueOf(2);

	/**
	 * Nothing but the last trade is known.
	 * @param lastTrade its price, or {@code null}
	 * @return the quote
	 */
	static Quote of(@Nullable Probability lastTrade) {
		return new Quote(null, null, lastTrade, 0, 0);
	}

	/**
	 * Takes an event in.
	 * @param event the event
	 * @param now our time in milliseconds; the server's is believed up to it
	 * @return what is known now
	 */
	Quote with(MarketEvent.OfToken event, long now) {
		long at = (event.at() > 0) ? Math.min(event.at(), now) : now;
		return switch (event) {
			case MarketEvent.Book book -> withBook(book.bid(), book.ask(), at).withTrade(book.lastTrade(), at);
			case MarketEvent.Top top -> withBook(top.bid(), top.ask(), at);
			case MarketEvent.Trade trade -> withTrade(trade.price(), at);
		};
	}

	private Quote withBook(@Nullable Probability newBid, @Nullable Probability newAsk, long at) {
		return (at < this.bookAt) ? this : new Quote(newBid, newAsk, this.lastTrade, at, this.tradeAt);
	}

	private Quote withTrade(@Nullable Probability price, long at) {
		return (price == null || at < this.tradeAt) ? this : new Quote(this.bid, this.ask, price, this.bookAt, at);
	}

	/**
	 * The price as Polymarket shows it: the middle of bid and ask unless they are more
	 * than 10 cents apart, else the last trade. Without a bid there is nothing to be had,
	 * without an ask everything: Gamma lists 0.0005 where the only offer is an ask of
	 * 0.001. An empty book and one of placeholders (0.001 and 0.999) have no middle.
	 * @return the price, or {@code null} when there is none
	 */
	@Nullable Probability price() {
		BigDecimal low = (this.bid != null) ? this.bid.value() : BigDecimal.ZERO;
		BigDecimal high = (this.ask != null) ? this.ask.value() : BigDecimal.ONE;
		return (high.subtract(low).compareTo(WIDE) <= 0) ? new Probability(low.add(high).divide(TWO)) : this.lastTrade;
	}

	/**
	 * Whether another quote says the same, whenever it was. A trade that does not move
	 * the price is nothing new.
	 * @param other the other
	 * @return {@code true} when bid, ask and price are equal
	 */
	boolean says(Quote other) {
		return Objects.equals(this.bid, other.bid) && Objects.equals(this.ask, other.ask)
				&& Objects.equals(price(), other.price());
	}

}
