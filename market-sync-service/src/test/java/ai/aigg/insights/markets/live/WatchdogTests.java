package ai.aigg.insights.markets.live;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

import ai.aigg.insights.markets.MutableClock;
import ai.aigg.insights.markets.catalog.PriceStore;
import ai.aigg.insights.markets.catalog.PriceUpdate;
import ai.aigg.insights.markets.live.socket.MarketEvent;
import ai.aigg.insights.markets.live.socket.MarketSocket;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.Probability;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.mockito.ArgumentCaptor;

import org.springframework.dao.QueryTimeoutException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.atLeast;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

class WatchdogTests {

	private final MutableClock clock = new MutableClock();

	private final LiveSettings settings = new LiveSettings(true, 1_000, Duration.ofMinutes(1), Duration.ofDays(1),
			Duration.ofDays(1), Duration.ofSeconds(1), Duration.ofMillis(25), 1_000, Duration.ofMinutes(1),
			Duration.ofMinutes(3), Duration.ofSeconds(5), Duration.ofSeconds(15), Duration.ofSeconds(10));

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final PriceStore store = mock(PriceStore.class);

	private final PriceWriter writer = new PriceWriter(this.store, this.settings, this.clock, this.meters);

	private final LivePrices prices = new LivePrices(this.writer, new Announcements((event) -> {
	}, this.meters), this.settings, this.clock, this.meters);

	private final MarketSocket socket = mock(MarketSocket.class);

	private final Map<String, MarketEvent.Book> books = new HashMap<>();

	private final List<Collection<String>> asked = new ArrayList<>();

	private final Watchdog watchdog = new Watchdog(this.prices, this.socket, (tokens) -> {
		this.asked.add(tokens);
		return tokens.stream().map(this.books::get).filter((book) -> book != null).toList();
	}, this.writer, this.clock, this.meters);

	@BeforeEach
	void follow() {
		this.prices.follow(markets(2));
		hear("t0", "0.40", "0.42");
		hear("t1", "0.60", "0.62");
		this.writer.write();
	}

	@Test
	void repairsATokenThatWentMuteAndSubscribesToItAnew() {
		book("t0", "0.50", "0.52");
		book("t1", "0.70", "0.72");
		for (int minute = 0; minute < 4; minute++) {
			this.clock.advance(Duration.ofMinutes(1));
			hear("t1", "0.60", "0.62");
		}
		this.watchdog.round();
		assertThat(this.asked).containsExactly(List.of("t0"));
		verify(this.socket).renew(List.of("t0"));
		this.writer.write();
		assertThat(written())
			.anyMatch((update) -> update.marketId().value().equals("m0") && update.price().equals(p("0.51")));
		assertThat(count("repaired")).isEqualTo(1);

		this.watchdog.round();
		assertThat(this.asked).hasSize(1);
		this.clock.advance(Duration.ofMinutes(4));
		this.watchdog.round();
		assertThat(this.asked).hasSize(2);
		assertThat(count("repaired")).isEqualTo(2);
	}

	@Test
	void leavesATokenAloneThatIsOnlyQuiet() {
		book("t0", "0.40", "0.42");
		book("t1", "0.60", "0.62");
		this.clock.advance(Duration.ofMinutes(4));
		this.watchdog.round();
		verify(this.socket).renew(List.of());
		assertThat(count("checked")).isEqualTo(2);
		assertThat(count("repaired")).isZero();
		assertThat(this.prices.confirmedAt()).containsValue(this.clock.instant());
	}

	@Test
	void comparesAtOnceWhatABrokenStreamLeft() {
		book("t0", "0.50", "0.52");
		this.prices.lost(List.of("t0", "t1", "unknown"));
		// A book of the new connection settles it.
		this.prices.heard(List.of(new MarketEvent.Book("t1", p("0.60"), p("0.62"), null, 0)));
		this.watchdog.round();
		assertThat(this.asked).containsExactly(List.of("t0"));
		assertThat(count("repaired")).isEqualTo(1);
	}

	@Test
	void doesNotOverrideWhatCameWhileRestWasAsked() {
		this.prices.lost(List.of("t0"));
		Watchdog slow = new Watchdog(this.prices, this.socket, (tokens) -> {
			this.clock.advance(Duration.ofMillis(300));
			hear("t0", "0.55", "0.57");
			this.clock.advance(Duration.ofMillis(300));
			return List.of(new MarketEvent.Book("t0", p("0.50"), p("0.52"), null, 0));
		}, this.writer, this.clock, new SimpleMeterRegistry());
		slow.round();
		this.clock.advance(Duration.ofSeconds(2));
		this.writer.write();
		assertThat(written()).filteredOn((update) -> update.marketId().value().equals("m0"))
			.last()
			.extracting(PriceUpdate::price)
			.isEqualTo(p("0.56"));
	}

	@Test
	void asksInBatchesAndComesToAnEndWhereThereAreNoBooks() {
		this.prices.follow(markets(250));
		this.prices.lost(IntStream.range(0, 250).mapToObj((number) -> "t" + number).toList());
		int rounds = 1;
		while (this.watchdog.round()) {
			rounds++;
		}
		assertThat(rounds).isEqualTo(3);
		assertThat(this.asked).allMatch((tokens) -> tokens.size() <= RestBooks.MAX_TOKENS)
			.flatExtracting((tokens) -> tokens)
			.doesNotHaveDuplicates()
			.hasSize(250);
	}

	@Test
	void asksAgainWhenRestFails() {
		this.prices.lost(List.of("t0"));
		Watchdog failing = new Watchdog(this.prices, this.socket, (tokens) -> {
			throw new IllegalStateException("down");
		}, this.writer, this.clock, new SimpleMeterRegistry());
		assertThatThrownBy(failing::round).hasMessage("down");
		this.watchdog.round();
		assertThat(this.asked).containsExactly(List.of("t0"));
	}

	@Test
	void keepsPricesThatCouldNotBeWritten() {
		this.clock.advance(Duration.ofSeconds(2));
		hear("t0", "0.44", "0.46");
		when(this.store.store(any())).thenThrow(new QueryTimeoutException("away")).thenReturn(1);
		assertThatThrownBy(this.writer::write).isInstanceOf(QueryTimeoutException.class);
		this.clock.advance(Duration.ofSeconds(2));
		this.writer.write();
		assertThat(written()).last().extracting(PriceUpdate::price).isEqualTo(p("0.45"));
		assertThat(this.meters.get("markets.live.written").counter().count()).isEqualTo(3);
	}

	@Test
	void writesAPriceThatDoesNotChangeOnceInAWhile() {
		int before = written().size();
		for (int second = 0; second < 30; second++) {
			this.clock.advance(Duration.ofSeconds(1));
			hear("t0", "0.40", "0.42");
			this.writer.write();
		}
		assertThat(written()).hasSize(before);
		this.clock.advance(Duration.ofSeconds(60));
		hear("t0", "0.40", "0.42");
		this.writer.write();
		assertThat(written()).hasSize(before + 1);
	}

	private void hear(String token, String bid, String ask) {
		this.prices.heard(List.of(new MarketEvent.Top(token, p(bid), p(ask), this.clock.millis())));
	}

	private void book(String token, String bid, String ask) {
		this.books.put(token, new MarketEvent.Book(token, p(bid), p(ask), null, 0));
	}

	@SuppressWarnings("unchecked") // A captor cannot name the type of a collection's
									// elements.
	private List<PriceUpdate> written() {
		ArgumentCaptor<Collection<PriceUpdate>> captor = ArgumentCaptor.forClass(Collection.class);
		verify(this.store, atLeast(0)).store(captor.capture());
		return captor.getAllValues().stream().flatMap(Collection::stream).toList();
	}

	private double count(String name) {
		return this.meters.get("markets.live.watchdog." + name).counter().count();
	}

	private static List<HotMarket> markets(int count) {
		return IntStream.range(0, count)
			.mapToObj((number) -> new HotMarket(new MarketId("m" + number), "t" + number, null))
			.toList();
	}

	private static Probability p(String value) {
		return new Probability(new BigDecimal(value));
	}

}
