package ai.aigg.insights.research.polymarket;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.StringJoiner;

import ai.aigg.insights.research.evidence.PlainText;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.RelatedMarket;
import ai.aigg.insights.research.market.Sibling;
import org.jspecify.annotations.Nullable;

/**
 * Writes the evidence from Polymarket for people and models.
 */
final class MarketText {

	private static final int LONGEST_TITLE = 300;

	private static final int LONGEST_RULES = 4_000;

	private static final int LONGEST_RELATION = 40;

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
		text.line("As of", day(findings.asOf()));
		text.line("Ends", day(market.endDate()) + timeLeft(findings.hoursLeft()));
		text.prices(findings);
		text.path("Last week", findings.week());
		text.path("Last month", findings.month());
		text.book(findings.book());
		text.trades(findings.trades());
		text.holders(findings.holders());
		text.siblings(market, findings.siblings());
		text.related(findings.related());
		text.line("Volume of 24 hours", dollars(findings.volume24h()));
		text.line("Volume in total", dollars(findings.volumeTotal()));
		text.line("Liquidity", dollars(findings.liquidity()));
		return text.lines.toString();
	}

	private void prices(MarketFindings findings) {
		line("Price", cents(findings.price()));
		line("Bid and ask", (findings.bid() != null && findings.ask() != null)
				? cents(findings.bid()) + " / " + cents(findings.ask()) : "");
		line("Spread", cents(findings.spread()));
		line("Price as of", day(findings.priceAsOf()));
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

	private void trades(@Nullable TradeFlow trades) {
		if (trades != null) {
			line("Latest trades",
					"%d from %s to %s, %s in all, %s of it bought the first outcome, the largest %s".formatted(
							trades.trades(), day(trades.from()), day(trades.to()), dollars(trades.usd()),
							dollars(trades.boughtUsd()), dollars(trades.largestUsd())));
		}
	}

	private void holders(@Nullable List<Holders> holders) {
		for (Holders side : (holders != null) ? holders : List.<Holders>of()) {
			line((side.outcome() == 0) ? "Holders of the first outcome" : "Holders against it",
					"the largest %d have %s shares, the largest one %s".formatted(side.count(),
							side.shares().toPlainString(), side.largest().toPlainString()));
		}
	}

	private void related(List<RelatedMarket> related) {
		for (RelatedMarket other : related) {
			line("Related (%s %s)".formatted(PlainText.clean(other.relation(), LONGEST_RELATION), other.value()),
					PlainText.clean(other.question(), LONGEST_TITLE) + " " + cents(other.price()));
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

	private static String day(@Nullable Instant instant) {
		return (instant != null) ? DAY.format(instant) : "";
	}

	private static String timeLeft(@Nullable Long hours) {
		if (hours == null) {
			return "";
		}
		return (hours < 0) ? ", which is over" : ", in %d days and %d hours".formatted(hours / 24, hours % 24);
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
