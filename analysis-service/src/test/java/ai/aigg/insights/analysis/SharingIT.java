package ai.aigg.insights.analysis;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests that many askers share few analyses, also after a crash, and what happens at the
 * end of the budget.
 */
class SharingIT extends RunningService {

	private static final int MARKETS = 40;

	private static final int QUESTIONS = 200;

	private static final String PAGES = """
			[{"title":"Rain in the north","url":"https://a.example/1","fetchedAt":"2026-11-22T11:00:00Z",
			"domain":"a.example","snippet":"It rained in the north on Monday."}]
			""";

	@AfterEach
	void calm() {
		simulate("/sim/faults", "[]");
	}

	@Test
	void oneFlightPerMarketAnswersEverybody() {
		ResearchCompleted known = ask(prepared("4900"), "4900");
		reply(known.questionId());
		List<UUID> research = new ArrayList<>();
		for (int market = 0; market < MARKETS; market++) {
			research.add(prepared("40" + (10 + market)));
		}
		int before = calls();
		simulate("/sim/faults", "[{\"path\":\"/model/**\",\"delay\":\"3s\"}]");
		List<ResearchCompleted> asked = new ArrayList<>();
		for (int question = 0; question < QUESTIONS; question++) {
			int market = question % MARKETS;
			asked.add(ask(research.get(market), "40" + (10 + market)));
		}
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> waitingOrEnded() >= QUESTIONS);
		Instant start = Instant.now();
		List<ResearchCompleted> cached = new ArrayList<>();
		for (int question = 0; question < 20; question++) {
			cached.add(ask(known.researchIds().getFirst(), "4900"));
		}
		Awaitility.await()
			.pollDelay(Duration.ZERO)
			.pollInterval(Duration.ofMillis(20))
			.until(() -> cached.stream().noneMatch((event) -> this.replies.of(event.questionId()).isEmpty()));
		assertThat(Duration.between(start, Instant.now())).as("cached answers").isLessThan(Duration.ofSeconds(1));

		Awaitility.await()
			.atMost(Duration.ofSeconds(60))
			.until(() -> asked.stream().noneMatch((event) -> this.replies.of(event.questionId()).isEmpty()));
		assertThat(asked).allSatisfy((event) -> assertThat(this.replies.of(event.questionId())).singleElement()
			.isInstanceOf(AnalysisCompleted.class));
		assertThat(
				asked.stream().map((event) -> ((AnalysisCompleted) reply(event.questionId())).analysisId()).distinct())
			.hasSize(MARKETS);
		assertThat(calls() - before).isEqualTo(MARKETS);
		assertThat(this.owner.sql("SELECT count(*) FROM analysis_flights").query(Integer.class).single()).isZero();
	}

	@Test
	void aFlightThatNobodyLandsIsTakenOverWithWhatWasPaidFor() {
		UUID research = prepared("4801");
		ResearchCompleted lost = event("4801", research);
		UUID analysis = this.ids.next();
		this.owner.sql("""
				INSERT INTO analysis_questions (question_id, market_id, event, state, asked_at)
				VALUES (:question, '4801', :event, 'WAITING', now())
				""")
			.param("question", lost.questionId().value())
			.param("event", new String(EventJson.write(lost), StandardCharsets.UTF_8))
			.update();
		this.owner
			.sql("INSERT INTO analysis_flights VALUES ('4801', :question, :analysis, now() - interval '1 second')")
			.param("question", lost.questionId().value())
			.param("analysis", analysis)
			.update();
		this.owner.sql("""
				INSERT INTO analysis_samples VALUES (:id, 1, :answer, 'TEXT', 'paid-model', false, 10, 10, 0.01, now())
				""").param("id", analysis).param("answer", TestModels.forecast(0.31, "Because.")).update();
		int before = calls();

		ResearchCompleted next = ask(research, "4801");
		assertThat(((AnalysisCompleted) reply(next.questionId())).analysisId()).isEqualTo(analysis);
		AnalysisCompleted completed = (AnalysisCompleted) reply(lost.questionId());
		assertThat(completed.analysisId()).isEqualTo(analysis);
		assertThat(completed.analyst()).isEqualTo("paid-model");
		assertThat(calls()).isEqualTo(before);
	}

	@Test
	void whenTheDayIsUsedUpOnlyWhatIsKnownIsAnswered() {
		ResearchCompleted known = ask(prepared("4701"), "4701");
		reply(known.questionId());
		this.owner.sql("UPDATE analysis_budget SET analyses = 1000000 WHERE access_level = 'all'").update();
		try {
			ResearchCompleted refused = ask(prepared("4702"), "4702");
			assertThat(reply(refused.questionId())).isInstanceOfSatisfying(QuestionUnanswered.class,
					(regret) -> assertThat(regret.reason()).isEqualTo(UnansweredReason.BUDGET));
			ResearchCompleted shared = ask(known.researchIds().getFirst(), "4701");
			assertThat(reply(shared.questionId())).isInstanceOf(AnalysisCompleted.class);
		}
		finally {
			this.owner.sql("UPDATE analysis_budget SET analyses = 0 WHERE access_level = 'all'").update();
		}
	}

	private UUID prepared(String marketId) {
		return research(market(marketId, "0.25", false), "perplexity-search", "{}", PAGES);
	}

	private ResearchCompleted ask(UUID research, String marketId) {
		ResearchCompleted event = event(marketId, research);
		send(event);
		return event;
	}

	private int waitingOrEnded() {
		return this.owner.sql("SELECT count(*) FROM analysis_questions WHERE market_id BETWEEN '4010' AND '4049'")
			.query(Integer.class)
			.single();
	}

	/** Calls of models that were paid for today. */
	private int calls() {
		return this.owner.sql("SELECT coalesce(sum(calls), 0) FROM analysis_budget WHERE access_level = 'all'")
			.query(Integer.class)
			.single();
	}

}
