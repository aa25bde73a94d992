package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Instant;
import java.util.NavigableMap;
import java.util.SplittableRandom;
import java.util.TreeMap;

import ai.aigg.insights.simulators.market.Offers;
import ai.aigg.insights.simulators.polymarket.clob.Book;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LevelChangesTests {

	@Test
	void aBookKeptByChangesHasTheBestOffers() {
		SplittableRandom random = new SplittableRandom(3);
		Offers offers = new Offers(50, 52, 100);
		NavigableMap<String, String> bids = new TreeMap<>();
		NavigableMap<String, String> asks = new TreeMap<>();
		Book book = Book.of("0x7", "7", offers, Instant.EPOCH);
		book.bids().forEach((level) -> bids.put(key(level.price()), level.size()));
		book.asks().forEach((level) -> asks.put(key(level.price()), level.size()));
		for (int i = 0; i < 2_000; i++) {
			int bid = Math.clamp(offers.bid() + random.nextInt(-20, 21), 1, 97);
			Offers moved = new Offers(bid, bid + 1 + random.nextInt(2), 100);
			if (!LevelChanges.far(offers, moved)) {
				apply(new LevelChanges("7", offers, moved), bids, asks);
				offers = moved;
				assertThat(bids.lastKey()).isEqualTo(key(offers.text(offers.bid())));
				assertThat(asks.firstKey()).isEqualTo(key(offers.text(offers.ask())));
				assertThat(bids.lastEntry().getValue())
					.isEqualTo(Book.Level.at("7", offers, offers.bid(), true).size());
			}
		}
	}

	@Test
	void farMovesAndFinerTicksAskForANewBook() {
		assertThat(LevelChanges.far(new Offers(20, 21, 100), new Offers(41, 42, 100))).isTrue();
		assertThat(LevelChanges.far(new Offers(20, 21, 100), new Offers(40, 41, 100))).isFalse();
		assertThat(LevelChanges.far(new Offers(96, 97, 100), new Offers(961, 971, 1_000))).isTrue();
	}

	private static void apply(LevelChanges changes, NavigableMap<String, String> bids,
			NavigableMap<String, String> asks) {
		changes.forEach((change, offers) -> {
			NavigableMap<String, String> side = change.buys() ? bids : asks;
			String price = key(change.level().price());
			if (change.level().size().equals("0")) {
				side.remove(price);
			}
			else {
				side.put(price, change.level().size());
			}
		});
	}

	/** So that texts sort as numbers. */
	private static String key(String price) {
		return (price + "00").substring(0, 4);
	}

}
