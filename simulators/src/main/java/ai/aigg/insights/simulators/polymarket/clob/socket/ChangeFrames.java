package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import ai.aigg.insights.simulators.market.Offers;
import org.jspecify.annotations.Nullable;

/**
 * The frames that tell of one change, worked out once for all clients that want the same.
 */
final class ChangeFrames {

	private static final int TRADE_EVERY = 10;

	private static final int ALIKE = 8;

	private final QuoteMessages messages;

	private final Watched market;

	private final Offers before;

	private final Offers after;

	private final long at;

	private final String priceChange;

	private final @Nullable String trade;

	private final int traded;

	private final boolean array;

	private final List<@Nullable List<String>> known = new ArrayList<>();

	ChangeFrames(QuoteMessages messages, SplittableRandom random, Watched market, Offers after, int muted, long at) {
		this.messages = messages;
		this.market = market;
		this.before = market.told();
		this.after = after;
		this.at = at;
		this.priceChange = messages.priceChange(market, this.before, after, muted, at);
		this.traded = random.nextInt(Math.max(1, market.tokens().size()));
		this.trade = (random.nextInt(TRADE_EVERY) == 0) ? messages.lastTrade(market, this.traded, after, at) : null;
		this.array = random.nextBoolean();
		for (int i = 0; i < ALIKE; i++) {
			this.known.add(null);
		}
	}

	/**
	 * The frames for a client.
	 * @param custom whether it gets the types behind the custom flag
	 * @param mask the outcomes it hears of, a bit for each
	 */
	List<String> of(boolean custom, int mask) {
		int key = (mask & 3) + (custom ? 4 : 0);
		List<String> frames = this.known.get(key);
		if (frames == null) {
			frames = frames(parts(custom, mask));
			this.known.set(key, frames);
		}
		return frames;
	}

	private List<String> parts(boolean custom, int mask) {
		List<String> parts = new ArrayList<>();
		for (int outcome = 0; outcome < this.market.tokens().size(); outcome++) {
			if (hears(mask, outcome) && this.before.ticks() != this.after.ticks()) {
				parts.add(this.messages.tickSize(this.market, outcome, this.before, this.after, this.at));
			}
			if (hears(mask, outcome) && LevelChanges.far(this.before, this.after)) {
				parts.add(this.messages.book(this.market, outcome, this.after, this.at));
			}
		}
		parts.add(this.priceChange);
		if (this.trade != null && hears(mask, this.traded)) {
			parts.add(this.trade);
		}
		for (int outcome = 0; custom && outcome < this.market.tokens().size(); outcome++) {
			if (hears(mask, outcome)) {
				parts.add(this.messages.bestBidAsk(this.market, outcome, this.after, this.at));
			}
		}
		return parts;
	}

	private List<String> frames(List<String> parts) {
		return this.array ? List.of("[" + String.join(",", parts) + "]") : parts;
	}

	private static boolean hears(int mask, int outcome) {
		return (mask & (1 << outcome)) != 0;
	}

}
