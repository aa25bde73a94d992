package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

import ai.aigg.insights.simulators.market.MarketView;
import ai.aigg.insights.simulators.market.Offers;
import ai.aigg.insights.simulators.market.Seed;

import org.springframework.stereotype.Component;

/**
 * Tells the listeners of a market what is new about it. Frames bear the clock's time, not
 * the world's, so that they can be put in order with what was read over HTTP.
 */
@Component
class Teller {

	private static final int MOST_BOOKS = 50;

	private final Wire wire;

	private final Mutes mutes;

	private final LastFrames last;

	private final Clock clock;

	private final SplittableRandom random;

	private final QuoteMessages messages;

	private long latest;

	Teller(Wire wire, Mutes mutes, LastFrames last, Clock clock, Seed seed) {
		this.wire = wire;
		this.mutes = mutes;
		this.last = last;
		this.clock = clock;
		this.random = seed.random("socket messages");
		this.messages = new QuoteMessages(this.random);
	}

	/** The time for a frame, never earlier than the last one's. */
	long time() {
		this.latest = Math.max(this.latest, this.clock.millis());
		return this.latest;
	}

	/**
	 * Compares a market with what its listeners know and tells them the difference.
	 * @return whether a change reached at least one of them
	 */
	boolean look(Watched watched) {
		MarketView market = watched.market();
		boolean closed = market.closed();
		if (closed != watched.closed()) {
			watched.close(closed);
			if (closed) {
				resolved(watched);
			}
		}
		if (closed) {
			return false;
		}
		Offers offers = market.offers();
		if (offers.equals(watched.told())) {
			return false;
		}
		boolean reached = changed(watched, offers);
		watched.tell(offers);
		return reached;
	}

	/** Sends present books, several in a frame. */
	void books(Client client, List<Desk.Wanted> wanted) {
		int next = 0;
		while (next < wanted.size()) {
			int end = Math.min(wanted.size(), next + 1 + this.random.nextInt(MOST_BOOKS));
			Wire.Fate fate = this.wire.fate();
			long at = time();
			List<String> books = new ArrayList<>();
			for (Desk.Wanted each : wanted.subList(next, end)) {
				Offers offers = each.market().market().offers();
				books.add(this.messages.book(each.market(), each.outcome(), offers, at));
				if (fate.arrives()) {
					this.last.put(each.market().tokens().get(each.outcome()), offers.of(each.outcome()), at);
				}
			}
			boolean single = books.size() == 1 && this.random.nextBoolean();
			this.wire.carry(client, List.of(single ? books.getFirst() : "[" + String.join(",", books) + "]"), fate);
			next = end;
		}
	}

	private boolean changed(Watched watched, Offers offers) {
		int muted = this.mutes.mask(watched);
		Wire.Fate fate = this.wire.fate();
		long at = time();
		ChangeFrames frames = null;
		for (Map.Entry<Client, Integer> listener : watched.listeners().entrySet()) {
			int mask = listener.getValue() & ~muted;
			if (mask != 0) {
				frames = (frames != null) ? frames
						: new ChangeFrames(this.messages, this.random, watched, offers, muted, at);
				this.wire.carry(listener.getKey(), frames.of(listener.getKey().custom(), mask), fate);
			}
		}
		if (frames == null || !fate.arrives()) {
			return false;
		}
		for (int outcome = 0; outcome < watched.tokens().size(); outcome++) {
			if ((muted & (1 << outcome)) == 0) {
				this.last.put(watched.tokens().get(outcome), offers.of(outcome), at);
			}
		}
		return true;
	}

	private void resolved(Watched watched) {
		boolean decided = watched.market().price() == 0 || watched.market().price() == 1;
		if (!decided || this.wire.keepsQuiet()) {
			return;
		}
		String message = Notices.marketResolved(watched.market(), time());
		String frame = this.random.nextBoolean() ? "[" + message + "]" : message;
		int muted = this.mutes.mask(watched);
		Wire.Fate fate = this.wire.fate();
		watched.listeners().forEach((client, mask) -> {
			if (client.custom() && (mask & ~muted) != 0) {
				this.wire.carry(client, List.of(frame), fate);
			}
		});
	}

}
