package ai.aigg.insights.research.polymarket;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;

import ai.aigg.insights.research.market.Market;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import tools.jackson.core.JacksonException;

import org.springframework.web.client.RestClientException;

/**
 * What the CLOB has to say about a market at one moment; each part may be missing.
 *
 * @param week hourly path of the last week, or {@code null}
 * @param month path of the last month, or {@code null}
 * @param book order book, or {@code null}
 * @param gaps names of the parts that could not be had
 */
record MarketLook(@Nullable PricePath week, @Nullable PricePath month, @Nullable OrderBook book, List<String> gaps) {

	private static final Logger log = LoggerFactory.getLogger(MarketLook.class);

	private static final int HOUR = 60;

	static MarketLook at(Market market, ClobClient clob) {
		String token = market.token();
		if (token == null || !token.matches("\\d{1,80}")) {
			return new MarketLook(null, null, null, List.of("week", "month", "book"));
		}
		List<String> gaps = new ArrayList<>();
		PricePath week = part("week", gaps, () -> PricePath.of(clob.history(token, "1w", HOUR)));
		PricePath month = part("month", gaps, () -> PricePath.of(clob.history(token, "1m", 6 * HOUR)));
		OrderBook book = part("book", gaps, () -> clob.book(token));
		return new MarketLook(week, month, book, List.copyOf(gaps));
	}

	private static <T> @Nullable T part(String name, List<String> gaps, Supplier<T> call) {
		try {
			return call.get();
		}
		catch (RestClientException | JacksonException | IllegalArgumentException ex) {
			log.warn("The market's {} could not be read: {}", name, ex.toString());
			gaps.add(name);
			return null;
		}
	}

}
