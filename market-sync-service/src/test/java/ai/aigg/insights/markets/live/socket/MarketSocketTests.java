package ai.aigg.insights.markets.live.socket;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class MarketSocketTests {

	@Test
	void hearsOfTheVenueWithoutAnyToken() {
		FakeNet net = new FakeNet();
		MarketSocket socket = new MarketSocket(net.parts(), new Random(7));
		socket.follow(List.of());
		socket.tick();
		assertThat(net.links).singleElement().satisfies((link) -> assertThat(link.sent.getFirst()).contains("[]"));
		net.links.getFirst().listener.text("{\"event_type\":\"new_market\",\"id\":\"5\"}");
		assertThat(net.heard).containsExactly(new MarketEvent.NewMarket("5"));
	}

	@Test
	void connectsAFewAtATime() {
		FakeNet net = new FakeNet();
		MarketSocket socket = new MarketSocket(net.parts(), new Random(7));
		socket.follow(tokens(0, 30));
		socket.tick();
		assertThat(net.links).hasSize(5);
		socket.tick();
		socket.tick();
		assertThat(net.links).hasSize(11);
		assertThat(socket.size()).isEqualTo(11);
		assertThat(socket.ages()).hasSize(11).containsEntry(3, Duration.ZERO);
		assertThat(net.meters.get("markets.live.connections").gauge().value()).isEqualTo(11);
	}

	@Test
	void changesSubscriptionsAndNotConnections() {
		FakeNet net = new FakeNet();
		MarketSocket socket = new MarketSocket(net.parts(), new Random(7));
		socket.follow(tokens(0, 12));
		socket.tick();
		socket.follow(tokens(2, 14));
		socket.tick();
		assertThat(net.links).hasSize(5);
		assertThat(net.open()).hasSize(5);
		assertThat(sent(net).stream()
			.filter((text) -> text.contains("operation"))
			.mapToInt((text) -> FakeNet.FakeLink.subscribed(text).size())
			.sum()).isEqualTo(4);
	}

	@Test
	void renewsMuteTokensWhereTheyAre() {
		FakeNet net = new FakeNet();
		MarketSocket socket = new MarketSocket(net.parts(), new Random(7));
		socket.follow(tokens(0, 6));
		socket.tick();
		socket.renew(List.of("t4", "unheard"));
		assertThat(sent(net).stream().filter((text) -> text.contains("operation"))).hasSize(2)
			.allMatch((text) -> text.contains("[\"t4\"]"));
	}

	@Test
	void spreadsPlannedReconnectsOverTheTime() {
		FakeNet net = new FakeNet();
		MarketSocket socket = new MarketSocket(net.parts(), new Random(7));
		socket.follow(tokens(0, 60));
		int most = 0;
		int before = 0;
		for (int second = 0; second < 1_200; second++) {
			net.clock.advance(Duration.ofSeconds(1));
			net.open()
				.forEach((link) -> link.listener
					.text("[%s,{\"event_type\":\"new_market\",\"id\":\"1\"}]".formatted(FakeNet.trade("t1"))));
			socket.tick();
			int planned = (int) net.reconnects("planned");
			most = Math.max(most, planned - before);
			before = planned;
		}
		assertThat(before).isBetween(21, 42);
		assertThat(most).isLessThanOrEqualTo(2);
		assertThat(net.reconnects("silence")).isZero();
		assertThat(net.lost).isEmpty();
	}

	@Test
	void closesEverything() {
		FakeNet net = new FakeNet();
		MarketSocket socket = new MarketSocket(net.parts(), new Random(7));
		socket.follow(tokens(0, 9));
		socket.tick();
		socket.close();
		assertThat(net.open()).isEmpty();
		assertThat(socket.size()).isZero();
	}

	@Property(tries = 60)
	void followsExactlyWhatIsWantedInShardsThatAreNeverTooLarge(
			@ForAll @Size(min = 1, max = 12) List<@IntRange(max = 40) Integer> starts) {
		FakeNet net = new FakeNet();
		MarketSocket socket = new MarketSocket(net.parts(), new Random(7));
		for (int start : starts) {
			socket.follow(tokens(start, start + 3 * (start % 7)));
			for (int tick = 0; tick < 4; tick++) {
				socket.tick();
			}
			Set<String> subscribed = new TreeSet<>();
			for (FakeNet.FakeLink link : net.open()) {
				Set<String> now = subscribed(link);
				assertThat(now).hasSizeLessThanOrEqualTo(3).noneMatch(subscribed::contains);
				subscribed.addAll(now);
			}
			assertThat(subscribed).containsExactlyInAnyOrderElementsOf(tokens(start, start + 3 * (start % 7)));
		}
	}

	private static Set<String> subscribed(FakeNet.FakeLink link) {
		Set<String> tokens = new LinkedHashSet<>();
		for (String text : link.sent) {
			if (text.contains("unsubscribe")) {
				tokens.removeAll(FakeNet.FakeLink.subscribed(text));
			}
			else if (!text.equals("PING")) {
				tokens.addAll(FakeNet.FakeLink.subscribed(text));
			}
		}
		return tokens;
	}

	private static List<String> sent(FakeNet net) {
		List<String> all = new ArrayList<>();
		net.links.forEach((link) -> all.addAll(link.sent));
		return all;
	}

	private static List<String> tokens(int from, int to) {
		return IntStream.range(from, to).mapToObj((number) -> "t" + number).toList();
	}

}
