package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.SplittableRandom;

import ai.aigg.insights.simulators.market.Offers;
import ai.aigg.insights.simulators.polymarket.clob.Book;

/**
 * Writes the messages about prices. By hand, because thousands a second are written; all
 * texts in them are digits and hex.
 */
final class QuoteMessages {

	private final SplittableRandom random;

	QuoteMessages(SplittableRandom random) {
		this.random = random;
	}

	/** A bid as text, empty where there is none. */
	static String bid(Offers offers) {
		return (offers.bid() > 0) ? offers.text(offers.bid()) : "";
	}

	/** An ask as text, empty where there is none. */
	static String ask(Offers offers) {
		return (offers.ask() < offers.ticks()) ? offers.text(offers.ask()) : "";
	}

	/** The book of one outcome; the fields upstream sometimes leaves out are drawn. */
	String book(Watched market, int outcome, Offers first, long at) {
		Offers offers = first.of(outcome);
		Book book = Book.of(market.conditionId(), market.tokens().get(outcome), offers, Instant.ofEpochMilli(at));
		StringBuilder json = start("book", market);
		field(json, "asset_id", book.assetId());
		levels(json, "bids", book.bids());
		levels(json, "asks", book.asks());
		hash(json);
		if (this.random.nextBoolean()) {
			field(json, "tick_size", offers.text(1));
			field(json, "last_trade_price", trade(offers));
		}
		return end(json, at);
	}

	/** The changed levels of those tokens of the market that are not muted. */
	String priceChange(Watched market, Offers before, Offers after, int muted, long at) {
		StringBuilder json = start("price_change", market);
		json.append("\"price_changes\":[");
		for (int outcome = 0; outcome < market.tokens().size(); outcome++) {
			if ((muted & (1 << outcome)) == 0) {
				new LevelChanges(market.tokens().get(outcome), before.of(outcome), after.of(outcome))
					.forEach((level, buys) -> entry(json, level, buys));
			}
		}
		json.setCharAt(json.length() - 1, ']');
		json.append(',');
		return end(json, at);
	}

	/** A trade at the price that Gamma lists as the last one. */
	String lastTrade(Watched market, int outcome, Offers first, long at) {
		Offers offers = first.of(outcome);
		StringBuilder json = start("last_trade_price", market);
		field(json, "asset_id", market.tokens().get(outcome));
		field(json, "price", trade(offers));
		field(json, "size", Integer.toString(5 + this.random.nextInt(900)));
		field(json, "side", side(offers.bid() == 0));
		field(json, "fee_rate_bps", "0");
		if (this.random.nextBoolean()) {
			field(json, "transaction_hash", "0x" + hex() + hex().substring(16));
		}
		return end(json, at);
	}

	String tickSize(Watched market, int outcome, Offers before, Offers after, long at) {
		StringBuilder json = start("tick_size_change", market);
		field(json, "asset_id", market.tokens().get(outcome));
		field(json, "old_tick_size", before.text(1));
		field(json, "new_tick_size", after.text(1));
		return end(json, at);
	}

	String bestBidAsk(Watched market, int outcome, Offers first, long at) {
		Offers offers = first.of(outcome);
		String bid = bid(offers);
		String ask = ask(offers);
		StringBuilder json = start("best_bid_ask", market);
		field(json, "asset_id", market.tokens().get(outcome));
		field(json, "best_bid", bid);
		field(json, "best_ask", ask);
		field(json, "spread", (bid.isEmpty() || ask.isEmpty()) ? "" : offers.text(offers.ask() - offers.bid()));
		return end(json, at);
	}

	private void entry(StringBuilder json, LevelChanges.Change change, Offers offers) {
		json.append('{');
		field(json, "asset_id", change.token());
		field(json, "price", change.level().price());
		field(json, "size", change.level().size());
		field(json, "side", side(change.buys()));
		hash(json);
		field(json, "best_bid", bid(offers));
		field(json, "best_ask", ask(offers));
		json.setCharAt(json.length() - 1, '}');
		json.append(',');
	}

	private void hash(StringBuilder json) {
		if (this.random.nextInt(8) != 0) {
			field(json, "hash", hex());
		}
	}

	/** 40 hex digits. */
	private String hex() {
		HexFormat format = HexFormat.of();
		return format.toHexDigits(this.random.nextLong()) + format.toHexDigits(this.random.nextLong())
				+ format.toHexDigits(this.random.nextInt());
	}

	private String side(boolean buys) {
		if (this.random.nextInt(32) == 0) {
			return buys ? "buy" : "sell";
		}
		return buys ? "BUY" : "SELL";
	}

	private static String trade(Offers offers) {
		return offers.text((offers.bid() > 0) ? offers.bid() : offers.ask());
	}

	private static void levels(StringBuilder json, String name, List<Book.Level> levels) {
		json.append('"').append(name).append("\":[");
		for (Book.Level level : levels) {
			json.append("{\"price\":\"")
				.append(level.price())
				.append("\",\"size\":\"")
				.append(level.size())
				.append("\"},");
		}
		json.setLength(levels.isEmpty() ? json.length() : json.length() - 1);
		json.append("],");
	}

	private static StringBuilder start(String type, Watched market) {
		StringBuilder json = new StringBuilder(1_024).append('{');
		field(json, "event_type", type);
		field(json, "market", market.conditionId());
		return json;
	}

	private static String end(StringBuilder json, long at) {
		return json.append("\"timestamp\":\"").append(at).append("\"}").toString();
	}

	private static void field(StringBuilder json, String name, String value) {
		json.append('"').append(name).append("\":\"").append(value).append("\",");
	}

}
