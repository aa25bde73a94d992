package ai.aigg.insights.research.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

import ai.aigg.insights.research.WholeService;
import ai.aigg.insights.research.evidence.CacheKey;
import ai.aigg.insights.research.evidence.ResearchProvider;
import ai.aigg.insights.research.evidence.ResearchType;
import ai.aigg.insights.research.market.Market;
import ai.aigg.insights.research.market.Markets;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.QuestionId;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of {@link Flights} with two instances on one database.
 */
class FlightsIT extends WholeService {

	@Autowired
	private JdbcClient jdbc;

	@Autowired
	private List<ResearchProvider> providers;

	@Autowired
	private Markets markets;

	@Test
	void letsOneOfTwoInstancesBegin() throws Exception {
		try (Flights here = instance(10_000);
				Flights there = instance(10_000);
				ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
			List<Callable<Optional<Flight>>> attempts = Stream
				.generate(() -> List.<Callable<Optional<Flight>>>of(() -> here.begin("one"), () -> there.begin("one")))
				.limit(10)
				.flatMap(List::stream)
				.toList();
			List<Flight> begun = threads.invokeAll(attempts)
				.stream()
				.map(Future::resultNow)
				.flatMap(Optional::stream)
				.toList();
			assertThat(begun).hasSize(1);
			here.end(begun.getFirst());
			Optional<Flight> next = there.begin("one");
			assertThat(next).isPresent();
			here.end(begun.getFirst());
			assertThat(here.begin("one")).isEmpty();
			there.end(next.get());
		}
	}

	@Test
	void keepsALongFlightAliveAndFreesThatOfACrashedInstance() {
		Flights crashing = instance(600);
		try (Flights other = instance(600)) {
			Flight flight = crashing.begin("long").orElseThrow();
			Awaitility.await()
				.during(Duration.ofMillis(1_500))
				.atMost(Duration.ofSeconds(5))
				.until(() -> other.begin("long").isEmpty());
			crashing.close();
			Awaitility.await().atMost(Duration.ofSeconds(10)).until(() -> other.begin("long").isPresent());
			crashing.end(flight);
			assertThat(crashing.begin("long")).isEmpty();
		}
	}

	@Test
	void answersAQuestionWhoseFlightCrashed() {
		market("crashed-flight");
		Market market = this.markets.findOpen(new MarketId("crashed-flight")).orElseThrow();
		Flights crashed = instance(1_500);
		this.providers.stream()
			.map((provider) -> CacheKey.of(provider, market, ResearchType.current()).hash())
			.forEach((key) -> assertThat(crashed.begin(key)).isPresent());
		crashed.close();
		QuestionId question = ask("crashed-flight");
		assertThat(completed(question).researchIds()).hasSize(2);
		assertThat(PERPLEXITY.asked()).hasSize(1);
	}

	@Test
	void tellsThoseWhoWaitForItWhenItEnds() {
		List<Object> told = new CopyOnWriteArrayList<>();
		QuestionId first = new QuestionId(this.ids.next());
		QuestionId second = new QuestionId(this.ids.next());
		try (Flights here = new Flights(this.jdbc, this.ids, new FlightSettings(Duration.ofSeconds(10)), told::add)) {
			assertThat(here.tell("waited-for", first)).as("before it begins").isFalse();
			Flight flight = here.begin("waited-for").orElseThrow();
			assertThat(here.tell("waited-for", first)).isTrue();
			assertThat(here.tell("waited-for", second)).isTrue();
			here.end(flight);
			here.end(flight);
			assertThat(told).containsExactly(new Flights.Landed(Set.of(first, second)));
			assertThat(here.tell("waited-for", first)).as("after it ended").isFalse();
		}
	}

	private Flights instance(int leaseMillis) {
		return new Flights(this.jdbc, this.ids, new FlightSettings(Duration.ofMillis(leaseMillis)), (event) -> {
		});
	}

}
