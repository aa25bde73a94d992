package ai.aigg.insights.markets.live;

import java.time.Instant;

import ai.aigg.insights.markets.clob.Clob;
import ai.aigg.insights.markets.clob.ClobQuote;
import ai.aigg.insights.markets.live.socket.MarketEvent;
import org.jspecify.annotations.Nullable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * Puts CLOB's books beside the websocket's.
 */
@Configuration(proxyBeanMethods = false)
class LiveConfiguration {

	@Bean
	RestBooks restBooks(Clob clob) {
		return (tokens) -> clob.quotes(tokens).stream().map(LiveConfiguration::book).toList();
	}

	private static MarketEvent.Book book(ClobQuote quote) {
		return new MarketEvent.Book(quote.tokenId(), quote.bestBid(), quote.bestAsk(), quote.lastTrade(),
				millis(quote.at()));
	}

	private static long millis(@Nullable Instant at) {
		return (at != null) ? at.toEpochMilli() : 0;
	}

}
