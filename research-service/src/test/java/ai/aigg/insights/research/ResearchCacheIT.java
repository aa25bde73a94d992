package ai.aigg.insights.research;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import ai.aigg.insights.research.desk.HistoricalResearch;
import ai.aigg.insights.research.evidence.ArchivedEvidence;
import ai.aigg.insights.research.market.PriceHistory;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.ResearchCompleted;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of what is asked upstream and what is not.
 */
class ResearchCacheIT extends WholeService {

	@Autowired
	private HistoricalResearch past;

	@Autowired
	private PriceHistory prices;

	@Test
	void asksOnceForACrowdAndLetsNobodyWaitForWhatIsKnown() {
		IntStream.range(0, 44).forEach((number) -> market("crowd-" + number));
		IntStream.range(40, 44).mapToObj((number) -> ask("crowd-" + number)).toList().forEach(this::completed);
		forgetAll();
		CountDownLatch gate = new CountDownLatch(1);
		CLOB.answerBehind(gate, "/prices-history", HISTORY);
		CLOB.answerBehind(gate, "/book", BOOK);
		DATA.answerBehind(gate, "/holders", HOLDERS);
		DATA.answerBehind(gate, "/trades", TRADES);
		PERPLEXITY.answerBehind(gate, "/search", PAGES);
		List<QuestionId> crowd = new ArrayList<>();
		List<QuestionId> known = new ArrayList<>();
		for (int round = 0; round < 5; round++) {
			for (int number = 0; number < 44; number++) {
				((number < 40) ? crowd : known).add(ask("crowd-" + number));
			}
		}
		try {
			assertThat(known.stream().map(this::completed)).hasSize(20).allMatch(ResearchCompleted::cached);
			Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> calls().equals(List.of(40, 120, 80)));
		}
		finally {
			gate.countDown();
		}
		assertThat(crowd.stream().map(this::completed).map(ResearchCompleted::researchIds)).hasSize(200)
			.allSatisfy((rows) -> assertThat(rows).hasSize(2))
			.satisfies((answers) -> assertThat(answers.stream().distinct()).hasSize(40));
		assertThat(calls()).containsExactly(40, 120, 80);
		assertThat(this.owner.sql("SELECT count(*) FROM research_flights").query(Long.class).single()).isZero();
	}

	@Test
	void answersWithWhatJustExpiredAndRefreshesItBehind() {
		UUID market = market("stale");
		ResearchCompleted first = completed(ask("stale"));
		expired(market, "1 minute");
		ResearchCompleted second = completed(ask("stale"));
		assertThat(second.cached()).isTrue();
		assertThat(second.researchIds()).isEqualTo(first.researchIds());
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> rows(market).size() == 4);
		assertThat(completed(ask("stale")).researchIds()).doesNotContainAnyElementsOf(first.researchIds());
	}

	@ParameterizedTest
	@ValueSource(strings = { "too old", "other rules", "other price" })
	void doesNotAnswerWithWhatIsNoLongerTrue(String change) {
		String name = change.replace(' ', '-');
		UUID market = market(name);
		completed(ask(name));
		switch (change) {
			case "too old" -> expired(market, "31 minutes");
			case "other rules" -> this.owner.sql("UPDATE market_details SET description = 'By snow.' WHERE id = :id")
				.param("id", market)
				.update();
			default -> {
				expired(market, "1 minute");
				this.owner.sql("UPDATE polymarket_markets SET current_probability = 0.31 WHERE id = :id")
					.param("id", market)
					.update();
			}
		}
		assertThat(completed(ask(name)).cached()).isFalse();
		assertThat(rows(market)).hasSize(4);
	}

	@Test
	void doesNotPayAgainForWhatWasStoredBeforeACrash() {
		UUID market = market("crash");
		completed(ask("crash"));
		this.owner.sql("DELETE FROM research WHERE market_id = :id AND provider = 'polymarket'")
			.param("id", market)
			.update();
		forgetAll();
		assertThat(completed(ask("crash")).researchIds()).hasSize(2);
		assertThat(PERPLEXITY.asked()).isEmpty();
		assertThat(CLOB.asked()).hasSize(3);
	}

	@Test
	void keepsThePastApart() {
		UUID market = market("past");
		this.owner.sql("UPDATE market_details SET closed = true WHERE id = :id").param("id", market).update();
		Instant asOf = Instant.parse("2026-11-21T12:00:00Z");
		List<ArchivedEvidence> rows = this.past.gather(new MarketId("past"), asOf);
		assertThat(rows).hasSize(2).allMatch(ArchivedEvidence::found);
		assertThat(PERPLEXITY.asked()).singleElement()
			.satisfies((asked) -> assertThat(asked.body()).contains("\"search_before_date_filter\":\"11/21/2026\""));
		forgetAll();
		assertThat(this.past.gather(new MarketId("past"), asOf)).isEqualTo(rows);
		assertThat(PERPLEXITY.asked()).isEmpty();
		this.owner.sql("UPDATE market_details SET closed = false WHERE id = :id").param("id", market).update();
		assertThat(completed(ask("past")).cached()).isFalse();
		assertThat(rows(market)).extracting((row) -> row.get("research_type"))
			.containsExactlyInAnyOrder("historical", "historical", "current", "current");
	}

	@Test
	void knowsHowRestlessAPriceWas() {
		Instant now = Instant.now();
		for (int hour = 0; hour <= 24; hour++) {
			this.owner.sql(
					"INSERT INTO market_prices (market_id, at, price) VALUES ('restless', now() - :age::interval, :price)")
				.param("age", (24 - hour) + " hours")
				.param("price", new BigDecimal((hour % 2 == 0) ? "0.50" : "0.60"))
				.update();
		}
		// 24 steps of ln(1.5) within a day.
		assertThat(this.prices.volatilityPerDay(new MarketId("restless"), now.plusSeconds(60)).orElseThrow())
			.isCloseTo(Math.sqrt(24) * Math.log(1.5), within(0.01));
		assertThat(this.prices.volatilityPerDay(new MarketId("unseen"), now)).isEmpty();
	}

	@Test
	void knowsWhichMarketsMoveTogether() {
		UUID asked = market("asked");
		Stream.of(market("twin"), market("mover"))
			.forEach((other) -> this.owner
				.sql("""
						INSERT INTO market_relations (first_id, second_id, kind, value, samples, computed_at)
						SELECT least(:asked::uuid, :other::uuid), greatest(:asked::uuid, :other::uuid), kind, value, samples, now()
						FROM (VALUES ('twin', 'text_twin', 0.93, NULL::integer), ('mover', 'co_moving', -0.8, 40)) AS v (name, kind, value, samples)
						JOIN polymarket_markets m ON m.market_id = v.name WHERE m.id = :other::uuid
						""")
				.param("asked", asked)
				.param("other", other)
				.update());
		completed(ask("asked"));
		assertThat(rows(asked)).filteredOn((row) -> "polymarket".equals(row.get("provider")))
			.singleElement()
			.satisfies((row) -> assertThat(row.get("research_data")).containsSubsequence(
					"Related (co_moving -0.8000): Will it rain? 25 cents", "Related (text_twin 0.9300)"));
	}

	private static List<Integer> calls() {
		return Stream.of(PERPLEXITY, CLOB, DATA).map((upstream) -> upstream.asked().size()).toList();
	}

	private void expired(UUID market, String age) {
		this.owner.sql("UPDATE research SET expires_at = now() - :age::interval WHERE market_id = :id")
			.param("age", age)
			.param("id", market)
			.update();
	}

}
