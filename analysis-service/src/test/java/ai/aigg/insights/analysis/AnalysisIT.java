package ai.aigg.insights.analysis;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.UnansweredReason;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests of the whole service on a real database and a real broker.
 */
class AnalysisIT extends RunningService {

	@Test
	void analysesAndConcludes() {
		UUID market = market("2001", "0.25", false);
		UUID research = research(market, FINDINGS, SOURCES);
		ResearchCompleted event = event("2001", research);
		send(event);

		AnalysisCompleted completed = (AnalysisCompleted) reply(event.questionId());

		assertThat(completed.marketProbability()).isEqualTo(Probability.of(0.25));
		assertThat(completed.estimate()).isBetween(completed.estimateLow(), completed.estimateHigh());
		assertThat(completed.recommendation()).isEqualTo(Recommendation.HOLD);
		assertThat(completed.analyst()).isEqualTo("statistical/2");
		assertThat(completed.outcome()).isEqualTo("Yes");
		assertThat(completed.sources()).singleElement()
			.satisfies((source) -> assertThat(source.url()).isEqualTo("https://polymarket.com/event/rain"));
		assertThat(completed.factors()).isNotEmpty();
		assertThat(completed.conclusion()).startsWith("The market says 25.0 %; our estimate is 23.").contains("HOLD");

		Map<String, @Nullable Object> row = analyses(event.questionId()).getFirst();
		assertThat(row).containsEntry("id", completed.analysisId())
			.containsEntry("recommendation", "HOLD")
			.containsEntry("analyst", "statistical/2")
			.containsEntry("query_text", "what the user wrote")
			.containsEntry("llm_tokens_used", 0)
			.containsEntry("conclusion", completed.conclusion())
			.containsEntry("sentiment", "neutral");
		assertThat(row.get("partition")).isEqualTo("analysis_y" + month());
		assertThat(row.get("processing_time_ms")).isInstanceOfSatisfying(Integer.class,
				(millis) -> assertThat(millis).isNotNegative());
		JsonNode result = EventJson.mapper().readTree(String.valueOf(row.get("result")));
		assertThat(result.path("decision").path("gates").size()).isEqualTo(12);
		assertThat(result.path("decision").path("reason").asString()).isEqualTo("expected_value");
		assertThat(result.path("market").path("quote").path("bid").decimalValue()).isEqualByComparingTo("0.24");
		assertThat(result.path("research").path("ids").path(0).asString()).isEqualTo(research.toString());
		assertThat(result.path("parameters").path("calibrationSlope").asDouble()).isPositive();
		assertThat(result.path("research").path("findings").path("book").path("askDepth").asDouble()).isEqualTo(900);
	}

	@Test
	void analysesAQuestionOnce() {
		UUID research = research(market("2002", "0.25", false), FINDINGS, SOURCES);
		ResearchCompleted event = event("2002", research);
		send(event);
		reply(event.questionId());
		send(event);
		// The same question again, as another event: the job runs, the store refuses.
		send(new ResearchCompleted(this.ids.next(), Instant.now(), 1, event.questionId(), event.marketId(),
				event.questionText(), event.researchIds(), true, null, null));
		ResearchCompleted last = event("2002", research);
		send(last);
		reply(last.questionId());
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> jobs() == 0);
		assertThat(analyses(event.questionId())).hasSize(1);
		assertThat(this.replies.of(event.questionId())).hasSize(1);
	}

	@Test
	void leavesClosedMarketsAlone() {
		UUID market = market("2003", "0.25", true);
		ResearchCompleted event = event("2003", research(market, FINDINGS, SOURCES));
		send(event);
		assertThat(reply(event.questionId())).isInstanceOfSatisfying(QuestionUnanswered.class,
				(unanswered) -> assertThat(unanswered.reason()).isEqualTo(UnansweredReason.MARKET_NOT_TRADEABLE));
		assertThat(analyses(event.questionId())).isEmpty();
	}

	@Test
	void leavesMarketsWithoutAPriceAlone() {
		UUID market = market("2004", null, false);
		ResearchCompleted event = event("2004", research(market, FINDINGS, SOURCES));
		send(event);
		assertThat(reply(event.questionId())).isInstanceOfSatisfying(QuestionUnanswered.class,
				(unanswered) -> assertThat(unanswered.reason()).isEqualTo(UnansweredReason.MARKET_NOT_TRADEABLE));
	}

	@Test
	void makesDoWithResearchThatCannotBeRead() {
		UUID market = market("2005", "0.25", false);
		ResearchCompleted event = event("2005", research(market, "{\"week\":\"strange\"}", "{\"not\":\"a list\"}"));
		send(event);
		assertThat(reply(event.questionId())).isInstanceOfSatisfying(AnalysisCompleted.class,
				(completed) -> assertThat(completed.sources()).isEmpty());
	}

	@Test
	void givesUpWhenTheResearchIsNotThere() {
		market("2006", "0.25", false);
		ResearchCompleted event = event("2006", this.ids.next());
		send(event);
		assertThat(reply(event.questionId())).isInstanceOfSatisfying(QuestionUnanswered.class,
				(unanswered) -> assertThat(unanswered.reason()).isEqualTo(UnansweredReason.INTERNAL_ERROR));
	}

	@Test
	void keepsMonthsAhead() {
		Awaitility.await()
			.atMost(Duration.ofSeconds(20))
			.until(() -> this.owner.sql(
					"SELECT count(*) FROM analysis_jobs WHERE task_name = 'analysis-partitions' AND last_success IS NOT NULL")
				.query(Integer.class)
				.single() == 1);
		// Other tests make months that are long gone.
		assertThat(this.owner.sql("""
				SELECT count(*) FROM pg_inherits WHERE inhparent = 'analysis'::regclass
				    AND inhrelid::regclass::text >= 'analysis_y' || to_char(now() AT TIME ZONE 'UTC', 'YYYY"m"MM')
				""").query(Integer.class).single()).isEqualTo(4);
	}

	private int jobs() {
		return this.owner.sql("SELECT count(*) FROM analysis_jobs WHERE task_name = 'analysis'")
			.query(Integer.class)
			.single();
	}

	private String month() {
		return this.owner.sql("SELECT to_char(now() AT TIME ZONE 'UTC', 'YYYY\"m\"MM')").query(String.class).single();
	}

}
