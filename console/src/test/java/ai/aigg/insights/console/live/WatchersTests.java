package ai.aigg.insights.console.live;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

import static org.assertj.core.api.Assertions.assertThat;

class WatchersTests {

	private static final Instant NOW = Instant.parse("2026-11-22T14:05:00Z");

	private static final Duration LONG = Duration.ofSeconds(15);

	private final Watchers watchers = new Watchers(
			new LiveSettings(10, 3, 2, LONG, Duration.ofSeconds(10), Duration.ofMinutes(30)),
			Clock.fixed(NOW, ZoneOffset.UTC), new SimpleMeterRegistry());

	@BeforeEach
	void start() {
		this.watchers.start();
	}

	@Test
	void thereAreOnlySoManyOfOnePersonAndOfAll() {
		assertThat(this.watchers.isEmpty()).isTrue();
		assertThat(this.watchers.add("ann", null)).isPresent();
		assertThat(this.watchers.add("ann", null)).isPresent();
		assertThat(this.watchers.add("ann", null)).isEmpty();
		assertThat(this.watchers.add("bob", null)).isPresent();
		assertThat(this.watchers.add("eve", null)).isEmpty();
	}

	@Test
	void nobodyIsTakenInOnceItStops() {
		this.watchers.add("ann", null);
		this.watchers.stop();
		assertThat(this.watchers.isEmpty()).isTrue();
		assertThat(this.watchers.add("ann", null)).isEmpty();
	}

	@Test
	void aSlowBrowserHasOneMessageWaitingWhateverHappens() {
		Watcher watcher = new Watcher("ann", null, new SseEmitter(), NOW);
		assertThat(watcher.begins(NOW, LONG)).isTrue();
		watcher.changed("1");
		watcher.changed("2");
		// The first message is still under way.
		assertThat(watcher.begins(NOW, LONG)).isFalse();
		assertThat(watcher.isSlow(NOW.plusSeconds(9), Duration.ofSeconds(10))).isFalse();
		assertThat(watcher.isSlow(NOW.plusSeconds(11), Duration.ofSeconds(10))).isTrue();
	}

	@Test
	void aQuietBrowserHearsAHeartbeat() {
		Watcher watcher = new Watcher("ann", null, new SseEmitter(), NOW);
		assertThat(watcher.begins(NOW, LONG)).isTrue();
		watcher.send();
		assertThat(watcher.begins(NOW.plusSeconds(14), LONG)).isFalse();
		assertThat(watcher.begins(NOW.plusSeconds(16), LONG)).isTrue();
	}

	@Test
	void whoWatchesOneThingHearsOfNoOther() {
		Watcher watcher = new Watcher("ann", "77", new SseEmitter(), NOW);
		assertThat(watcher.begins(NOW, LONG)).isTrue();
		watcher.send();
		watcher.changed("78");
		assertThat(watcher.begins(NOW, LONG)).isFalse();
		watcher.changed("77");
		assertThat(watcher.begins(NOW, LONG)).isTrue();
	}

	@Test
	void changesAreWhatIsNewMovedOnOrOpenNoMore() {
		assertThat(LedgerWatch.changes(Map.of("1", "pending none", "2", "pending none", "3", "complete posted"),
				Map.of("2", "complete posted", "3", "complete posted", "4", "failed none")))
			.containsExactlyInAnyOrder("1", "2", "4");
	}

}
