package ai.aigg.insights.markets.live;

import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;

import ai.aigg.insights.markets.catalog.PriceUpdate;
import ai.aigg.insights.markets.live.socket.MarketEvent;
import ai.aigg.insights.schema.events.Probability;

/**
 * A token that is followed: what is known of its price, when it was heard of, when it was
 * compared with REST.
 */
final class LiveToken {

	private final HotMarket market;

	private Quote quote;

	private Instant heardAt;

	private Instant checkedAt;

	private Instant offeredAt = Instant.MIN;

	/** Its stream broke and no book has come since. */
	private boolean suspect;

	LiveToken(HotMarket market, Instant now) {
		this.market = market;
		this.quote = Quote.of(market.lastTrade());
		this.heardAt = now;
		this.checkedAt = now;
	}

	HotMarket market() {
		return this.market;
	}

	/**
	 * Something came over the websocket.
	 * @param event the event
	 * @param now the present
	 * @param confirm how often an unchanged price is offered
	 * @param sink takes the price when there is one to write
	 */
	synchronized void heard(MarketEvent.OfToken event, Instant now, Duration confirm, Consumer<PriceUpdate> sink) {
		this.heardAt = now;
		if (event instanceof MarketEvent.Book) {
			this.suspect = false;
		}
		Quote next = this.quote.with(event, now.toEpochMilli());
		boolean due = !next.says(this.quote) || this.offeredAt.plus(confirm).isBefore(now);
		this.quote = next;
		if (due) {
			offer(now, sink);
		}
	}

	/**
	 * Compares with what REST says.
	 * @param book what REST says
	 * @param asked when REST was asked
	 * @param now the present
	 * @param sink takes the price when there is one
	 * @return whether REST knew better, so that the token is mute
	 */
	synchronized boolean repaired(MarketEvent.Book book, Instant asked, Instant now, Consumer<PriceUpdate> sink) {
		checked(now);
		if (this.heardAt.isAfter(asked)) {
			return false;
		}
		Quote next = this.quote.with(book, now.toEpochMilli());
		boolean better = !next.says(this.quote);
		this.quote = next;
		offer(now, sink);
		return better;
	}

	private void offer(Instant now, Consumer<PriceUpdate> sink) {
		Probability price = this.quote.price();
		if (price != null) {
			this.offeredAt = now;
			sink.accept(new PriceUpdate(this.market.id(), price, this.quote.bid(), this.quote.ask(),
					this.quote.lastTrade(), now));
		}
	}

	synchronized void lost() {
		this.suspect = true;
	}

	synchronized boolean isSuspect() {
		return this.suspect;
	}

	/**
	 * Whether it is to be compared with REST.
	 * @param now the present
	 * @param mute longest time without a message
	 * @return whether it was neither heard of nor compared for so long
	 */
	synchronized boolean isMute(Instant now, Duration mute) {
		Instant limit = now.minus(mute);
		return this.heardAt.isBefore(limit) && this.checkedAt.isBefore(limit);
	}

	/**
	 * REST was asked, whether it knew anything or not.
	 * @param now when
	 */
	synchronized void checked(Instant now) {
		this.checkedAt = now;
		this.suspect = false;
	}

	/**
	 * Since when the price may have been out of date.
	 * @return when it was last heard of or compared
	 */
	synchronized Instant confirmedAt() {
		return this.heardAt.isAfter(this.checkedAt) ? this.heardAt : this.checkedAt;
	}

}
