package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.function.BiConsumer;

import ai.aigg.insights.simulators.market.Offers;
import ai.aigg.insights.simulators.polymarket.clob.Book;

/**
 * The levels of one token's book that differ after its best offers moved.
 *
 * @param token the token
 * @param before its own offers before
 * @param after its own offers after
 */
record LevelChanges(String token, Offers before, Offers after) {

	private static final int FAR = 20;

	/**
	 * Whether the offers moved so far that upstream would send a new book instead of
	 * every level.
	 */
	static boolean far(Offers before, Offers after) {
		return before.ticks() != after.ticks() || Math.abs(before.bid() - after.bid()) > FAR
				|| Math.abs(before.ask() - after.ask()) > FAR;
	}

	/** Gives each change along with the offers after it. */
	void forEach(BiConsumer<Change, Offers> consumer) {
		if (far(this.before, this.after)) {
			boolean buys = this.after.bid() > 0;
			consumer.accept(added(buys ? this.after.bid() : this.after.ask(), buys), this.after);
			return;
		}
		for (int at = this.before.bid(); at > this.after.bid(); at--) {
			consumer.accept(removed(at, true), this.after);
		}
		for (int at = this.before.ask(); at < this.after.ask(); at++) {
			consumer.accept(removed(at, false), this.after);
		}
		// Below the best lies perhaps nothing that was ever told, so the best is told
		// again.
		if (this.after.bid() < this.before.bid() && this.after.bid() > 0) {
			consumer.accept(added(this.after.bid(), true), this.after);
		}
		if (this.after.ask() > this.before.ask() && this.after.ask() < this.after.ticks()) {
			consumer.accept(added(this.after.ask(), false), this.after);
		}
		for (int at = this.before.bid() + 1; at <= this.after.bid(); at++) {
			consumer.accept(added(at, true), this.after);
		}
		for (int at = this.before.ask() - 1; at >= this.after.ask(); at--) {
			consumer.accept(added(at, false), this.after);
		}
	}

	private Change added(int at, boolean buys) {
		return new Change(this.token, Book.Level.at(this.token, this.after, at, buys), buys);
	}

	private Change removed(int at, boolean buys) {
		return new Change(this.token, new Book.Level(this.after.text(at), "0"), buys);
	}

	/**
	 * One level.
	 *
	 * @param token the token
	 * @param level its price and size, size 0 when it is gone
	 * @param buys whether it is an offer to buy
	 */
	record Change(String token, Book.Level level, boolean buys) {
	}

}
