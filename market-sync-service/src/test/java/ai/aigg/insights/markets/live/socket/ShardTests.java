package ai.aigg.insights.markets.live.socket;

import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ShardTests {

	private final FakeNet net = new FakeNet();

	@Test
	void subscribesWithTheCustomFeatures() {
		this.net.shard("77", "88").tick(true);
		assertThat(this.net.links).singleElement()
			.satisfies((link) -> assertThat(link.sent).singleElement()
				.asString()
				.contains("\"custom_feature_enabled\":true", "\"type\":\"market\"", "[\"77\",\"88\"]"));
		assertThat(this.net.heard).hasSize(2);
	}

	@Test
	void pingsEveryTenSeconds() {
		Shard shard = this.net.shard("77");
		shard.tick(true);
		run(shard, Duration.ofSeconds(29), true);
		assertThat(this.net.links.getFirst().sent.stream().filter("PING"::equals)).hasSize(2);
	}

	@Test
	void rebuildsABusyConnectionThatSaysNothingButPong() {
		Shard shard = this.net.shard("77");
		shard.tick(true);
		run(shard, Duration.ofMinutes(2), true);
		assertThat(this.net.links).hasSize(1);

		run(shard, Duration.ofSeconds(29), false);
		assertThat(this.net.links).hasSize(1);
		assertThat(this.net.lost).isEmpty();
		run(shard, Duration.ofSeconds(3), false);
		assertThat(this.net.reconnects("silence")).isEqualTo(1);
		assertThat(this.net.lost).containsExactly("77");
		assertThat(this.net.open()).singleElement().isNotSameAs(this.net.links.getFirst());
	}

	@Test
	void isPatientWithAQuietConnection() {
		Shard shard = this.net.shard("77");
		shard.tick(true);
		run(shard, Duration.ofMinutes(4), false);
		assertThat(this.net.reconnects("silence")).isZero();
		run(shard, Duration.ofMinutes(2), false);
		assertThat(this.net.reconnects("silence")).isEqualTo(1);
	}

	@Test
	void doesNotTakeNewsOfTheVenueForDataOfItsTokens() {
		Shard shard = this.net.shard("77");
		shard.tick(true);
		run(shard, Duration.ofMinutes(2), true);
		for (int second = 0; second < 35; second++) {
			this.net.links.getLast().listener.text("{\"event_type\":\"new_market\",\"id\":\"%d\"}".formatted(second));
			this.net.clock.advance(Duration.ofSeconds(1));
			shard.tick(true);
		}
		assertThat(this.net.reconnects("silence")).isEqualTo(1);
	}

	@Test
	void backsOffWhileNewConnectionsAreMuteAsWell() {
		this.net.books = false;
		Shard shard = this.net.shard("77");
		shard.tick(true);
		run(shard, Duration.ofMinutes(9), false);
		// Half a minute of silence each time, and then up to a minute of waiting.
		assertThat(this.net.links).hasSizeBetween(7, 16);
		assertThat(this.net.lost).hasSizeBetween(6, 16);
		assertThat(this.net.open()).hasSizeLessThanOrEqualTo(1);
		this.net.books = true;
		run(shard, Duration.ofMinutes(2), true);
		assertThat(this.net.heard).isNotEmpty();
	}

	@Test
	void triesLessAndLessOftenWhileUpstreamIsDown() {
		this.net.down = true;
		Shard shard = this.net.shard("77");
		run(shard, Duration.ofMinutes(10), false);
		assertThat(this.net.reconnects("connect")).isBetween(12.0, 28.0);
		this.net.down = false;
		run(shard, Duration.ofMinutes(1), true);
		assertThat(this.net.open()).hasSize(1);
	}

	@Test
	void connectsAgainWhenItIsClosed() {
		Shard shard = this.net.shard("77");
		shard.tick(true);
		this.net.links.getFirst().listener.ended(Link.End.CLOSED);
		// An error that follows is the same end.
		this.net.links.getFirst().listener.ended(Link.End.ERROR);
		run(shard, Duration.ofSeconds(2), true);
		assertThat(this.net.reconnects("closed")).isEqualTo(1);
		assertThat(this.net.reconnects("error")).isZero();
		assertThat(this.net.open()).singleElement().isSameAs(this.net.links.get(1));
	}

	@Test
	void closesTheOldConnectionOnlyAfterTheNewOneHasData() {
		Shard shard = this.net.shard("77");
		shard.tick(true);
		this.net.books = false;
		run(shard, Duration.ofMinutes(10).plusSeconds(10), true);
		assertThat(this.net.links).hasSize(2);
		assertThat(this.net.open()).hasSize(2);
		assertThat(this.net.reconnects("planned")).isZero();

		this.net.links.get(1).listener.text(FakeNet.book("77"));
		int heard = this.net.heard.size();
		// On its way when the new one spoke: it counts all the same.
		this.net.links.get(0).listener.text(FakeNet.trade("77"));
		assertThat(this.net.heard).hasSize(heard + 1);
		shard.tick(true);
		assertThat(this.net.open()).containsExactly(this.net.links.get(1));
		assertThat(this.net.reconnects("planned")).isEqualTo(1);
		assertThat(this.net.lost).isEmpty();
		this.net.links.get(0).listener.text(FakeNet.trade("77"));
		assertThat(this.net.heard).hasSize(heard + 2);
	}

	@Test
	void doesNotGiveUpAWellConnectionForAMuteOne() {
		Shard shard = this.net.shard("77");
		shard.tick(true);
		this.net.books = false;
		for (int second = 0; second < 700; second++) {
			this.net.clock.advance(Duration.ofSeconds(1));
			this.net.links.getFirst().listener.text(FakeNet.trade("77"));
			shard.tick(true);
		}
		assertThat(this.net.links.getFirst().closed).isFalse();
		assertThat(this.net.reconnects("silence")).isPositive();
		assertThat(this.net.lost).isEmpty();
	}

	@Test
	void renewsEveryTenMinutes() {
		Shard shard = this.net.shard("77");
		run(shard, Duration.ofMinutes(41), true);
		assertThat(this.net.reconnects("planned")).isEqualTo(4);
		assertThat(this.net.lost).isEmpty();
		assertThat(this.net.open()).hasSize(1);
	}

	@Test
	void tellsItsConnectionOfChangesAndTheNextOneOfTheResult() {
		Shard shard = this.net.shard("77");
		shard.tick(true);
		shard.add(List.of("88"));
		shard.remove(List.of("77"));
		assertThat(this.net.links.getFirst().sent)
			.anyMatch((text) -> text.contains("\"subscribe\"") && text.contains("88"))
			.anyMatch((text) -> text.contains("\"unsubscribe\"") && text.contains("77"));
		this.net.links.getFirst().listener.ended(Link.End.ERROR);
		run(shard, Duration.ofSeconds(2), true);
		assertThat(this.net.links.getLast().sent.getFirst()).contains("[\"88\"]");
	}

	@Test
	void closesForGood() {
		Shard shard = this.net.shard("77");
		shard.tick(true);
		shard.close();
		run(shard, Duration.ofMinutes(20), false);
		assertThat(this.net.links).hasSize(1);
		assertThat(this.net.open()).isEmpty();
	}

	private void run(Shard shard, Duration duration, boolean data) {
		for (long second = 0; second < duration.toSeconds(); second++) {
			this.net.clock.advance(Duration.ofSeconds(1));
			if (data) {
				this.net.open().stream().findFirst().ifPresent((link) -> link.listener.text(FakeNet.trade("77")));
			}
			shard.tick(true);
		}
	}

}
