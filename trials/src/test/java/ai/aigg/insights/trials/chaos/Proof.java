package ai.aigg.insights.trials.chaos;

import java.time.Duration;
import java.util.Map;

import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Proves that service and world say the same, once nothing is broken any more: the world
 * stands still, two complete sweeps pass, and every row and every published state is
 * compared.
 */
final class Proof {

	private static final Duration TWO_SWEEPS = Duration.ofSeconds(80);

	/** The live feed and the outcomes have deadlines of their own. */
	private static final Duration CATCH_UP = Duration.ofSeconds(60);

	private final Venue venue;

	private final Service service;

	private final Published published;

	Proof(Venue venue, Service service, Published published) {
		this.venue = venue;
		this.service = service;
		this.published = published;
	}

	/**
	 * Mends the venue and compares.
	 * @param scope {@code open} or {@code all}
	 */
	void complete(String scope) {
		this.venue.mend();
		this.venue.world().freeze(true);
		try {
			long before = this.service.newestSweep();
			await("two complete sweeps").atMost(TWO_SWEEPS)
				.until(() -> this.service.endedAfter(before).stream().filter(Service.SweepRun::complete).count() >= 2);
			await("the truth").atMost(CATCH_UP).untilAsserted(() -> rows(scope));
			await("the topic").atMost(CATCH_UP).untilAsserted(this::topic);
		}
		finally {
			this.venue.world().freeze(false);
		}
	}

	private void rows(String scope) {
		JsonNode report = this.venue.truth(this.service.address(), scope);
		assertThat(report.path("equal").asBoolean(false)).as(report.toString()).isTrue();
		assertThat(report.path("checked").asLong(0)).isPositive();
	}

	private void topic() {
		assertThat(this.service.hasPublished()).isTrue();
		Map<String, Shown> shown = this.service.shown();
		Map<String, Shown> heard = this.published.read();
		assertThat(heard.keySet()).isEqualTo(shown.keySet());
		assertThat(shown.entrySet().stream().filter((entry) -> !entry.getValue().equals(heard.get(entry.getKey()))))
			.as("rows that consumers know otherwise")
			.isEmpty();
		assertThat(this.published.goneBack()).isEmpty();
	}

}
