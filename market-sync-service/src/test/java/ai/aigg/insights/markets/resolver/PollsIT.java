package ai.aigg.insights.markets.resolver;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.kit.loop.SingleInstance;
import ai.aigg.insights.markets.catalog.MarketStore;
import ai.aigg.insights.markets.live.MarketResolvedHeard;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of when a market is asked about.
 */
class PollsIT extends ResolutionTest {

	@Autowired
	private Polls polls;

	@Autowired
	private MarketStore store;

	@Autowired
	private ResolverMetrics metrics;

	@Autowired
	private SingleInstance instances;

	@Autowired
	private ResolverSettings settings;

	@Autowired
	private Clock clock;

	@Test
	void waitsForWhatEndsSoonAndSkipsWhatGammaHasNotNamed() {
		insert("9008", "now() + interval '90 seconds'");
		insert("9009", "now() + interval '1 day'");
		insert("0x9010", "now() - interval '1 minute'");
		assertThat(this.round.enrol()).isEqualTo(1);
		assertThat(waiting("9008")).isEqualTo(1);
		assertThat(this.polls.due(Instant.now(), 10)).isEmpty();
		assertThat(this.polls.due(Instant.now().plusSeconds(101), 10)).hasSize(1);
	}

	@Test
	void takesInWhatEndedLongAgo() {
		insert("9014", "now() - interval '60 days'");
		assertThat(this.round.enrol()).isZero();
		this.store.expire();
		assertThat(this.round.enrol()).isEqualTo(1);
		assertThat(this.round.enrol()).isZero();
	}

	@Test
	void bringsAMarketToTheFrontThatIsHeardOf() {
		insert("9011", "now() + interval '1 day'");
		assertThat(this.polls.wake("0xc09011", Instant.now())).isEqualTo(1);
		assertThat(this.polls.wake("0xnone", Instant.now())).isZero();
		GAMMA.closed(List.of(object("9011", "1.00", "\"closed\":true")));
		this.round.run();
		assertThat(state("9011")).containsEntry("resolution", "RESOLVED");
	}

	@Test
	void worksByItselfAndIsWokenByWhatTheSocketHears() {
		insert("9013", "now() + interval '1 day'");
		GAMMA.closed(List.of(object("9013", "1.00", "\"closed\":true")));
		ResolutionLoop loop = new ResolutionLoop(this.round, this.polls, this.metrics, this.instances, this.settings,
				this.clock);
		loop.start();
		try {
			loop.on(new MarketResolvedHeard("0xc09013"));
			Awaitility.await()
				.atMost(Duration.ofSeconds(10))
				.untilAsserted(() -> assertThat(state("9013")).containsEntry("resolution", "RESOLVED"));
		}
		finally {
			loop.stop();
		}
	}

	@Test
	void countsWhatWaits() {
		insert("9012", "now() - interval '1 hour'");
		this.round.enrol();
		this.metrics.refresh(Instant.now());
		assertThat(this.jdbc.sql("SELECT count(*) FROM market_resolution_polls").query(Integer.class).single())
			.isEqualTo(1);
		assertThat(this.metrics.oldestAge()).isBetween(3_590.0, 3_700.0);
	}

}
