package ai.aigg.insights.trials.kill;

import java.io.IOException;
import java.net.URI;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;

import ai.aigg.insights.embedded.TestDatabase;
import ai.aigg.insights.embedded.TestServers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Kills market-sync-service in the middle of its work and looks at what is left when it
 * has started again. Starts are slow, so each test goes on with the instance that the one
 * before it left.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MarketKillIT {

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private static final String SWEEP = "sweep";

	private static final String BACKFILL = "backfill";

	private static final String COMPLETE = "complete";

	private final List<Instance> instances = new ArrayList<>();

	private TestDatabase database;

	private SimulatedVenue venue;

	private SyncTables tables;

	private UpdateFollower follower;

	@BeforeAll
	void start() throws IOException, InterruptedException {
		this.database = TestServers.newDatabase();
		this.tables = new SyncTables(this.database.owner());
		this.follower = new UpdateFollower();
		this.venue = SimulatedVenue.start(2_000, 6_000);
	}

	@AfterAll
	void stop() {
		this.instances.forEach(Instance::close);
		if (this.follower != null) {
			this.follower.close();
		}
		if (this.venue != null) {
			this.venue.close();
		}
	}

	@Test
	@Order(1)
	void aSweepThatIsKilledIsSweptAgainAndItsRecordSaysIncomplete() throws Exception {
		this.venue.slow(SimulatedVenue.GAMMA_PAGES, Duration.ofMillis(300));
		Instance first = launch();
		until("the middle of a sweep",
				() -> first.lives() && this.tables.runs(SWEEP)
					.stream()
					.anyMatch((run) -> run.status().equals("running") && run.pages() >= 3));
		first.kill();
		SyncTables.Run killed = this.tables.runs(SWEEP).getLast();
		assertThat(killed.status()).isEqualTo("running");
		long held = this.tables.markets();
		assertThat(held).isPositive();
		this.venue.slow(SimulatedVenue.CLOB_PAGES, Duration.ofMillis(400));
		Instance second = launch();
		untilComplete(second, SWEEP, killed.id());
		assertThat(this.tables.runs(SWEEP).getFirst()).satisfies((run) -> {
			assertThat(run.id()).isEqualTo(killed.id());
			assertThat(run.status()).isEqualTo("incomplete");
			assertThat(run.detail()).isEqualTo("its instance ended");
		});
		assertEqual(second, "open");
		assertThat(this.tables.markets()).isGreaterThan(held);
	}

	@Test
	@Order(2)
	void aBackfillThatIsKilledGoesOnWhereItWas() throws Exception {
		Instance second = this.instances.getLast();
		until("the middle of a backfill", () -> second.lives() && this.tables.backfillPages().size() >= 3);
		second.kill();
		Map<Long, OffsetDateTime> done = this.tables.backfillPages();
		SyncTables.Run killed = this.tables.runs(BACKFILL).getLast();
		assertThat(killed.status()).isEqualTo("running");
		this.venue.hurry();
		Instance third = launch();
		untilComplete(third, BACKFILL, killed.id());
		assertThat(this.tables.runs(BACKFILL)).hasSize(2);
		Map<Long, OffsetDateTime> pages = this.tables.backfillPages();
		assertThat(pages).as("pages that were read before").containsAllEntriesOf(done);
		assertThat(this.tables.runs(BACKFILL).getLast().pages()).isEqualTo(pages.size() - done.size());
		untilComplete(third, "enrichment", killed.id());
		assertEqual(third, "all");
		assertThat(this.tables.doubles()).isEmpty();
	}

	@Test
	@Order(3)
	void aPublicationThatIsKilledLosesNoStateAndNeverStepsBack() throws Exception {
		Instance third = this.instances.getLast();
		untilPublished(third);
		long before = this.tables.published();
		int repeatedBefore = this.follower.repeated();
		try (Connection watermark = this.tables.holdWatermark()) {
			int repriced = this.venue.repriceAll();
			until("a batch that was sent and not noted", () -> third.lives() && this.follower.read().highest() > before
					&& this.tables.changed() >= before + repriced);
			third.kill();
			watermark.rollback();
		}
		assertThat(this.tables.published()).isEqualTo(before);
		Instance fourth = launch();
		untilPublished(fourth);
		assertThat(this.follower.repeated()).as("states that were sent again").isGreaterThan(repeatedBefore);
		assertThat(this.follower.stepsBack()).isEmpty();
		assertFollowed();
	}

	@Test
	@Order(4)
	void anInstanceThatIsKilledWhileItSweepsIsReplacedWithinThirtySeconds() throws Exception {
		Instance fourth = this.instances.getLast();
		Instance fifth = launch();
		until("its API", () -> fifth.lives() && this.venue.compare(fifth.api(), "open").path("equal").asBoolean());
		long before = this.tables.lastRun();
		this.venue.slow(SimulatedVenue.GAMMA_PAGES, Duration.ofSeconds(2));
		until("the middle of a sweep",
				() -> this.tables.newest(SWEEP, before)
					.filter((run) -> run.status().equals("running") && run.pages() >= 2)
					.isPresent());
		SyncTables.Run killed = this.tables.runs(SWEEP).getLast();
		assertThat(this.tables.sweeping()).hasSize(1);
		Instance sweeping = this.tables.sweeping().getFirst().equals(fourth.name()) ? fourth : fifth;
		Instance other = (sweeping == fourth) ? fifth : fourth;
		sweeping.kill();
		long death = System.nanoTime();
		until("another instance to sweep", () -> this.tables.sweeping().equals(List.of(other.name()))
				&& this.tables.newest(SWEEP, killed.id()).isPresent());
		Duration takeover = Duration.ofNanos(System.nanoTime() - death);
		System.out.printf("Another instance swept %d ms after the death of the first%n", takeover.toMillis());
		assertThat(takeover).isLessThan(Duration.ofSeconds(30));
		this.venue.hurry();
		untilComplete(other, SWEEP, killed.id());
		assertEqual(other, "open");
		assertThat(overlaps(this.tables.runs(SWEEP))).isEmpty();
		untilPublished(other);
		assertThat(this.follower.stepsBack()).isEmpty();
		assertFollowed();
	}

	private Instance launch() throws IOException {
		Map<String, String> settings = new HashMap<>(this.venue.settings());
		settings.put("aigg.markets.sync.interval", "10s");
		settings.put("aigg.markets.backfill.retry", "1s");
		settings.put("aigg.markets.backfill.parallel", "2");
		settings.put("aigg.markets.publication.batch", "50");
		settings.put("aigg.markets.matching.index.start-after", "1h");
		Instance instance = Instance.start("market-sync-" + (this.instances.size() + 1), this.database, settings);
		this.instances.add(instance);
		return instance;
	}

	private void untilComplete(Instance instance, String kind, long after) {
		until("a complete " + kind, () -> instance.lives()
				&& this.tables.newest(kind, after).filter((run) -> run.status().equals(COMPLETE)).isPresent());
	}

	private void untilPublished(Instance instance) {
		until("everything to be published",
				() -> instance.lives() && this.follower.read().highest() >= this.tables.changed()
						&& this.tables.published() >= this.tables.changed());
	}

	/** The consumer reads in the thread of the test, and reads all the while. */
	private void until(String what, Callable<Boolean> condition) {
		await(what).atMost(LIMIT)
			.ignoreExceptionsInstanceOf(IOException.class)
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(20))
			.until(condition);
	}

	private void assertEqual(Instance instance, String scope) throws IOException, InterruptedException {
		URI api = instance.api();
		JsonNode report = this.venue.compare(api, scope);
		assertThat(report.path("equal").asBoolean()).as(report.toString()).isTrue();
		assertThat(report.path("checked").asInt()).isPositive();
	}

	/**
	 * The last word that the consumer heard of each market becomes what the table says.
	 * Time makes changes too (a market ends), so the two are read until they agree.
	 */
	private void assertFollowed() {
		await("the consumer to know what the table says").atMost(LIMIT)
			.pollInSameThread()
			.pollDelay(Duration.ZERO)
			.untilAsserted(() -> {
				assertThat(this.follower.atEnd()).as("all is read").isTrue();
				List<SyncTables.PublicState> states = this.tables.publicStates();
				assertThat(states).isNotEmpty();
				assertThat(this.follower.markets()).isEqualTo(states.size());
				assertThat(states.stream().filter((state) -> !heard(state)).limit(5)).isEmpty();
			});
	}

	private boolean heard(SyncTables.PublicState state) {
		return this.follower.last(state.marketId()).filter((heard) -> {
			var price = heard.probability();
			return heard.revision() == state.changeSeq() && heard.active() == state.active()
					&& heard.closed() == state.closed() && Objects
						.equals((price != null) ? price.value().setScale(4).toPlainString() : null, state.price());
		}).isPresent();
	}

	/** Pairs of runs of which the second began before the first had ended. */
	private static List<String> overlaps(List<SyncTables.Run> runs) {
		List<SyncTables.Run> sorted = runs.stream().sorted(Comparator.comparing(SyncTables.Run::startedAt)).toList();
		List<String> overlaps = new ArrayList<>();
		for (int i = 1; i < sorted.size(); i++) {
			OffsetDateTime end = sorted.get(i - 1).finishedAt();
			if (end == null || end.isAfter(sorted.get(i).startedAt())) {
				overlaps.add(sorted.get(i - 1) + " and " + sorted.get(i));
			}
		}
		return overlaps;
	}

}
