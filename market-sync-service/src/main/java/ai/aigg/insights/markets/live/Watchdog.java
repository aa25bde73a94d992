package ai.aigg.insights.markets.live;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.markets.live.socket.MarketEvent;
import ai.aigg.insights.markets.live.socket.MarketSocket;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.stereotype.Component;

/**
 * Compares tokens that are silent with REST, for a stream may freeze, whole or for single
 * tokens, while its connection looks well.
 */
@Component
class Watchdog {

	private final LivePrices prices;

	private final MarketSocket socket;

	private final RestBooks rest;

	private final PriceWriter writer;

	private final Clock clock;

	private final Counter checked;

	private final Counter repaired;

	Watchdog(LivePrices prices, MarketSocket socket, RestBooks rest, PriceWriter writer, Clock clock,
			MeterRegistry meters) {
		this.prices = prices;
		this.socket = socket;
		this.rest = rest;
		this.writer = writer;
		this.clock = clock;
		this.checked = Counter.builder("markets.live.watchdog.checked")
			.description("Tokens that were silent and compared with REST")
			.register(meters);
		this.repaired = Counter.builder("markets.live.watchdog.repaired")
			.description("Tokens of which REST knew something newer")
			.register(meters);
	}

	/**
	 * Compares the tokens that are due.
	 * @return whether there may be more
	 */
	boolean round() {
		List<LiveToken> doubtful = this.prices.doubtful(RestBooks.MAX_TOKENS);
		if (doubtful.isEmpty()) {
			return false;
		}
		Instant asked = this.clock.instant();
		List<MarketEvent.Book> books = this.rest
			.books(doubtful.stream().map((token) -> token.market().token()).toList());
		List<String> mute = new ArrayList<>();
		for (MarketEvent.Book book : books) {
			LiveToken token = this.prices.find(book.token());
			if (token != null && token.repaired(book, asked, this.clock.instant(), this.writer::offer)) {
				mute.add(book.token());
			}
		}
		// One without a book is no reason to ask again at once.
		doubtful.forEach((token) -> token.checked(asked));
		this.socket.renew(mute);
		this.checked.increment(doubtful.size());
		this.repaired.increment(mute.size());
		return doubtful.size() == RestBooks.MAX_TOKENS;
	}

}
