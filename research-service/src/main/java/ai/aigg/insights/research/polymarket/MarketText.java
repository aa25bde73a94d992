package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.StringJoiner;

import ai.aigg.insights.research.evidence.PlainText;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.Sibling;
import org.jspecify.annotations.Nullable;

/**
 * Writes the evidence from Polymarket for people and models.
 */
final class MarketText {

	private static final int LONGEST_TITLE = 300;

	private static final int LONGEST_RULES = 4_000;

	private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("d MMM uuuu HH:mm 'UTC'", Locale.ROOT)
		.withZone(ZoneOffset.UTC);

	private final StringJoiner lines = new StringJoiner("\n");

	private MarketText() {
	}

	static String of(Market market, MarketFindings findings) {
		MarketText text = new MarketText();
		text.line("Question", PlainText.clean(market.question(), LONGEST_TITLE));
		text.line("Prices speak of", PlainText.clean(market.outcome(), LONGEST_TITLE));
		text.line("Rules", PlainText.clean(market.rules(), LONGEST_RULES));
		text.line("Resolution source", PlainText.clean(market.resolutionSource(), LONGEST_TITLE));
		text.line("Ends", (market.endDate() != null) ? DAY.format(market.endDate()) : "");
		text.prices(findings);
		text.path("Last week", findings.week());
		text.path("Last month", findings.month());
		text.book(findings.book());
		text.siblings(market, findings.siblings());
		text.line("Volume of 24 hours", dollars(findings.volume24h()));
		text.line("Volume in total", dollars(findings.volumeTotal()));
		text.line("Liquidity", dollars(findings.liquidity()));
		return text.lines.toString();
	}

	private void prices(MarketFindings findings) {
		line("Price", cents(findings.price()));
		line("Bid and ask", (findings.bid() != null && findings.ask() != null)
				? cents(findings.bid()) + " / " + cents(findings.ask()) : "");
		line("Price as of", DAY.format(findings.priceAsOf()));
		line("Change of a day", cents(findings.dayChange()));
		line("Change of a week", cents(findings.weekChange()));
	}

	private void path(String name, @Nullable PricePath path) {
		if (path == null) {
			return;
		}
		line(name, "from %s to %s, between %s and %s, %d prices".formatted(cents(path.first()), cents(path.last()),
				cents(path.low()), cents(path.high()), path.points()));
		for (Jump jump : path.jumps()) {
			line("Jump on " + DAY.format(jump.at()), "from %s to %s".formatted(cents(jump.from()), cents(jump.to())));
		}
	}

	private void book(@Nullable OrderBook book) {
		if (book != null) {
			line("Order book", "bid %s with %s shares within a cent, ask %s with %s shares within a cent"
				.formatted(cents(book.bid()), book.bidDepth(), cents(book.ask()), book.askDepth()));
		}
	}

	private void siblings(Market market, @Nullable SiblingPrices siblings) {
		if (siblings == null) {
			return;
		}
		line("Event", PlainText.clean(market.place().eventTitle(), LONGEST_TITLE));
		line("Open markets of the event", "%d, prices sum to %s%s".formatted(siblings.count(), siblings.sum(),
				siblings.exclusive() ? "; at most one can win" : ""));
		for (Sibling leader : siblings.leaders()) {
			line("- " + leader.title(), cents(leader.price()));
		}
	}

	private void line(String name, String value) {
		if (!value.isEmpty()) {
			this.lines.add(name + ": " + value);
		}
	}

	private static String cents(@Nullable BigDecimal price) {
		return (price == null) ? ""
				: price.movePointRight(2).setScale(2, RoundingMode.HALF_EVEN).stripTrailingZeros().toPlainString()
						+ " cents";
	}

	private static String dollars(@Nullable BigDecimal amount) {
		return (amount == null) ? "" : "$" + amount.setScale(0, RoundingMode.HALF_EVEN).toPlainString();
	}

}
