package ai.aigg.insights.research.polymarket;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import ai.aigg.insights.research.evidence.Together;
import ai.aigg.insights.research.market.Market;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Looks at markets through Polymarket's public interfaces, all of them at once.
 */
@Component
class MarketWatch {

	private static final int HOUR = 60;

	private static final Duration WEEK = Duration.ofDays(7);

	private static final Duration MONTH = Duration.ofDays(30);

	private final ClobClient clob;

	private final DataClient data;

	MarketWatch(ClobClient clob, DataClient data) {
		this.clob = clob;
		this.data = data;
	}

	/**
	 * Looks at a market as it is.
	 * @param market the market
	 * @return what could be seen
	 */
	MarketLook now(Market market) {
		Part<PricePath> week = new Part<>("week");
		Part<PricePath> month = new Part<>("month");
		Part<OrderBook> book = new Part<>("book");
		Part<List<Holders>> holders = new Part<>("holders");
		Part<TradeFlow> trades = new Part<>("trades");
		String token = token(market);
		String condition = condition(market);
		Together.all(List.of(week.from(token, (id) -> PricePath.of(this.clob.history(id, "1w", HOUR))),
				month.from(token, (id) -> PricePath.of(this.clob.history(id, "1m", 6 * HOUR))),
				book.from(token, this.clob::book), holders.from(condition, this.data::holders),
				trades.from(condition, this.data::trades)));
		return new MarketLook(week.value(), month.value(), book.value(), holders.value(), trades.value(),
				gaps(week, month, book, holders, trades));
	}

	/**
	 * Looks at a market's past: at prices alone, for everything else is only told as it
	 * is now.
	 * @param market the market
	 * @param asOf prices of before this instant
	 * @return what could be seen
	 */
	MarketLook before(Market market, Instant asOf) {
		Part<PricePath> week = new Part<>("week");
		Part<PricePath> month = new Part<>("month");
		String token = token(market);
		Together
			.all(List.of(week.from(token, (id) -> PricePath.of(this.clob.history(id, asOf.minus(WEEK), asOf, HOUR))),
					month.from(token, (id) -> PricePath.of(this.clob.history(id, asOf.minus(MONTH), asOf, 6 * HOUR)))));
		List<String> gaps = Stream.concat(gaps(week, month).stream(), Stream.of("book", "holders", "trades")).toList();
		return new MarketLook(week.value(), month.value(), null, null, null, gaps);
	}

	private static List<String> gaps(Part<?>... parts) {
		return Stream.of(parts).filter((part) -> part.value() == null).map(Part::name).toList();
	}

	private static @Nullable String token(Market market) {
		String token = market.token();
		return (token != null && token.matches("\\d{1,80}")) ? token : null;
	}

	private static @Nullable String condition(Market market) {
		String condition = market.conditionId();
		return (condition != null && condition.matches("0x[0-9a-fA-F]{1,64}")) ? condition : null;
	}

}
