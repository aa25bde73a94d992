package ai.aigg.insights.trials.chaos;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import ai.aigg.insights.embedded.TestServers;
import ai.aigg.insights.simulators.market.MarketFate;
import ai.aigg.insights.simulators.market.MarketView;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * The market-sync-service against a Polymarket that misbehaves in every way that was seen
 * in the field. Longer: {@code -Daigg.chaos.rounds=20} draws so many mixtures of faults
 * and fates, from {@code -Daigg.chaos.seed=1} on; {@code -Daigg.chaos.apart=true} proves
 * after each single fault that it left nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MarketChaosIT {

	private static final int OPEN = 1_000;

	private static final int ARCHIVE = 1_200;

	/** Struck one after another, and then proven at once to have left nothing. */
	private static final int STRIKES_OF_AN_ACT = 6;

	/** Those that an open market can come to. */
	private static final List<MarketFate> FATES = List.of(MarketFate.PROPOSE, MarketFate.DISPUTE, MarketFate.FLIP,
			MarketFate.RESOLVE, MarketFate.HALF, MarketFate.ZERO, MarketFate.END_PAST);

	private static final Duration LIMIT = Duration.ofSeconds(60);

	private Venue venue;

	private Service service;

	private Published published;

	private Watch watch;

	private Proof proof;

	@BeforeAll
	void start() {
		System.setProperty("org.springframework.boot.logging.LoggingSystem", "none");
		this.venue = new Venue(OPEN, ARCHIVE);
		this.venue.faults("""
				[{"path":"/clob/markets","body":"truncated","probability":0.4},
				 {"path":"/gamma/**","body":"html","probability":0.05}]
				""");
		this.published = new Published(TestServers.bootstrapServers());
		this.service = new Service(this.venue.address(), TestServers.newDatabase());
		this.watch = new Watch(this.venue, this.service);
		this.proof = new Proof(this.venue, this.service, this.published);
	}

	@AfterAll
	void stop() {
		if (this.service != null) {
			this.service.close();
		}
		if (this.published != null) {
			this.published.close();
		}
		if (this.venue != null) {
			this.venue.close();
		}
	}

	@Test
	@Order(1)
	void theHistoryIsReadAlthoughManyOfItsPagesBreakOff() {
		await("the history").atMost(LIMIT).until(() -> {
			this.watch.look();
			return this.service.hasHistory();
		});
		this.proof.complete("all");
	}

	@ParameterizedTest
	@MethodSource("acts")
	@Order(2)
	void faultsLeaveNoTrace(List<List<Fault>> act) {
		for (List<Fault> faults : act) {
			Fault.strike(faults, this.venue);
			assertThat(sweepsMeanwhile()).as(faults.toString()).allSatisfy((sweep) -> {
				assertThat(sweep.complete() || !sweep.detail().isBlank()).isTrue();
				switch (faults.getFirst().bearing()) {
					case STOPS -> assertThat(sweep.complete()).isFalse();
					case BEARABLE -> assertThat(sweep.complete()).isTrue();
					case EITHER -> {
						// Both are right.
					}
				}
			});
		}
		this.proof.complete("open");
		assertThat(this.service.withoutTokens()).isZero();
	}

	static Stream<List<List<Fault>>> acts() {
		boolean apart = Boolean.getBoolean("aigg.chaos.apart");
		List<List<Fault>> strikes = apart ? Stream.of(Fault.values()).map(List::of).toList() : Fault.together();
		int size = apart ? 1 : STRIKES_OF_AN_ACT;
		return IntStream.iterate(0, (from) -> from < strikes.size(), (from) -> from + size)
			.mapToObj((from) -> strikes.subList(from, Math.min(from + size, strikes.size())));
	}

	@Test
	@Order(3)
	void outcomesAreFollowedWhereverTheyGo() {
		List<Long> markets = tradingFor(6);
		long disputed = markets.get(0);
		decide(disputed, MarketFate.PROPOSE, "Yes");
		decide(markets.get(1), MarketFate.HALF, null);
		decide(markets.get(2), MarketFate.ZERO, null);
		decide(markets.get(3), MarketFate.END_PAST, null);
		decide(markets.get(4), MarketFate.RESOLVE, "Yes");
		decide(markets.get(5), MarketFate.RESOLVE, "No");
		becomes(disputed, "PROPOSED");
		decide(disputed, MarketFate.DISPUTE, null);
		becomes(markets.get(1), "VOID closed");
		becomes(markets.get(2), "ENDED closed");
		becomes(markets.get(3), "ENDED");
		becomes(markets.get(4), "RESOLVED Yes closed");
		this.watch.leaveOut(markets.get(4));
		decide(markets.get(4), MarketFate.REOPEN, null);
		becomes(markets.get(5), "RESOLVED No closed");
		decide(markets.get(5), MarketFate.FLIP, null);
		becomes(disputed, "DISPUTED");
		decide(disputed, MarketFate.FLIP, null);
		becomes(disputed, "PROPOSED");
		decide(disputed, MarketFate.RESOLVE, null);
		becomes(disputed, "RESOLVED No closed");
		becomes(markets.get(4), "OPEN");
		becomes(markets.get(5), "RESOLVED Yes closed");
		this.proof.complete("all");
	}

	@ParameterizedTest
	@MethodSource("rounds")
	@Order(4)
	void whateverHappensAtOnceLeavesNoTrace(long seed) {
		Random random = new Random(seed);
		List<Fault> faults = new ArrayList<>(List.of(Fault.values()));
		Collections.shuffle(faults, random);
		List<Fault> chosen = faults.subList(0, 2 + random.nextInt(5));
		Fault.strike(chosen, this.venue);
		tradingFor(FATES.size()).forEach((market) -> decide(market, FATES.get(random.nextInt(FATES.size())), null));
		sweepsMeanwhile();
		this.proof.complete("open");
	}

	static LongStream rounds() {
		long first = Long.getLong("aigg.chaos.seed", 1L);
		return LongStream.range(first, first + Long.getLong("aigg.chaos.rounds", 1L));
	}

	/** Prices move until a sweep that began under the fault has ended. */
	private List<Service.SweepRun> sweepsMeanwhile() {
		long before = this.service.newestSweep();
		return await("a sweep under faults").atMost(LIMIT).until(() -> {
			this.venue.change();
			this.watch.look();
			return this.service.endedAfter(before);
		}, (sweeps) -> !sweeps.isEmpty());
	}

	private List<Long> tradingFor(int count) {
		return this.venue.world()
			.markets()
			.values()
			.stream()
			.filter((market) -> !market.closed() && this.service.standing(market.id()).equals("OPEN"))
			.filter((market) -> market.price() > 0.2 && market.price() < 0.8)
			.limit(count)
			.<Long>map(MarketView::id)
			.toList();
	}

	private void decide(long market, MarketFate fate, @Nullable String outcome) {
		this.venue.world().decide(market, fate, outcome);
	}

	private void becomes(long market, String standing) {
		await(standing).atMost(LIMIT).until(() -> {
			this.watch.look();
			return this.service.standing(market);
		}, standing::equals);
	}

}
