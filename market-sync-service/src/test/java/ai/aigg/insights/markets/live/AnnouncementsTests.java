package ai.aigg.insights.markets.live;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class AnnouncementsTests {

	private final List<Object> heard = new CopyOnWriteArrayList<>();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private final Announcements announcements = new Announcements(this::hear, this.meters);

	@AfterEach
	void stop() {
		if (this.announcements.isRunning()) {
			this.announcements.stop();
		}
	}

	@Test
	void tellsWhatEveryConnectionHearsOnce() {
		this.announcements.start();
		for (int connection = 0; connection < 26; connection++) {
			this.announcements.announce(new NewMarketHeard("5"));
			this.announcements.announce(new MarketResolvedHeard("5"));
		}
		this.announcements.announce(new NewMarketHeard("6"));
		Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> this.heard.size() == 3);
		assertThat(this.heard).containsExactly(new NewMarketHeard("5"), new MarketResolvedHeard("5"),
				new NewMarketHeard("6"));
	}

	@Test
	void goesOnAfterAListenerFailed() {
		this.announcements.start();
		this.announcements.announce(new NewMarketHeard("fails"));
		this.announcements.announce(new NewMarketHeard("6"));
		Awaitility.await().atMost(Duration.ofSeconds(5)).until(() -> this.heard.contains(new NewMarketHeard("6")));
	}

	@Test
	void dropsWhatComesFasterThanItIsTaken() {
		for (int number = 0; number < 30_000; number++) {
			this.announcements.announce(new NewMarketHeard("n" + number));
		}
		assertThat(this.meters.get("markets.live.announcements.dropped").counter().count()).isEqualTo(20_000);
	}

	private void hear(Object event) {
		if (event.equals(new NewMarketHeard("fails"))) {
			throw new IllegalStateException("a listener's own failure");
		}
		this.heard.add(event);
	}

}
