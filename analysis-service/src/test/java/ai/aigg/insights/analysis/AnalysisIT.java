package ai.aigg.insights.analysis;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.MarketId;
import ai.aigg.insights.schema.events.MarketUpdated;
import ai.aigg.insights.schema.events.Probability;
import ai.aigg.insights.schema.events.QuestionId;
import ai.aigg.insights.schema.events.QuestionUnanswered;
import ai.aigg.insights.schema.events.Recommendation;
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.Resolution;
import ai.aigg.insights.schema.events.TopicNames;
import ai.aigg.insights.schema.events.UnansweredReason;
import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import org.awaitility.Awaitility;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.client.HttpClientErrorException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests of the whole service on a real database and a real broker.
 */
class AnalysisIT extends RunningService {

	private static final String FINDINGS = """
			{"price":0.25,"week":{"points":168,"volatilityPerDay":0.08,"jumps":[]},
			"book":{"bidDepth":700.0,"askDepth":900.0,"levels":12},
			"siblings":{"count":4,"sum":1.02,"exclusive":true,"leaders":[]},"gaps":[],"newField":{"a":1}}
			""";

	private static final String SOURCES = """
			[{"title":"Market","url":"https://polymarket.com/event/rain","fetchedAt":"2026-11-22T11:00:00Z",
			"domain":"polymarket.com"}]
			""";

	@Autowired
	private Scheduler scheduler;

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

	@Test
	void scoresAnswersWhenTheirMarketResolves() {
		UUID market = market("2007", "0.25", false);
		UUID research = research(market, FINDINGS, SOURCES);
		ResearchCompleted event = event("2007", research);
		send(event);
		AnalysisCompleted completed = (AnalysisCompleted) reply(event.questionId());
		double estimate = completed.estimate().doubleValue();

		resolve(market, "RESOLVED", "Yes");
		MarketUpdated resolved = resolved("2007");
		send(resolved);
		send(resolved);
		Map<String, @Nullable Object> yes = score(completed.analysisId(), "YES");
		assertThat(number(yes, "brier")).isCloseTo((1 - estimate) * (1 - estimate), within(1e-6));
		assertThat(number(yes, "brier_market")).isCloseTo(0.5625, within(1e-6));
		assertThat(number(yes, "log_market")).isCloseTo(-Math.log(0.25), within(1e-6));
		assertThat(yes).containsEntry("late", false).containsEntry("model", "statistical/2");
		String metrics = metrics();
		assertThat(metrics).contains("aigg_track_brier").contains("of=\"price\"");

		// The verdict changes, then it is void, then the market opens again.
		resolve(market, "RESOLVED", "No");
		send(resolved("2007"));
		assertThat(number(score(completed.analysisId(), "NO"), "brier_market")).isCloseTo(0.0625, within(1e-6));
		resolve(market, "VOID", null);
		send(resolved("2007"));
		assertThat(score(completed.analysisId(), "VOID").get("brier")).isNull();
		resolve(market, "OPEN", null);
		this.scheduler.reschedule(TaskInstanceId.of("analysis-scores", RecurringTask.INSTANCE), Instant.now());
		Awaitility.await().atMost(Duration.ofSeconds(20)).until(() -> scores(completed.analysisId()).isEmpty());
	}

	@Test
	void scoresArchivedAnswersAndShowsTheTrackRecord() {
		UUID market = market("2008", "0.25", false);
		List<UUID> answers = List.of(archived(market, "0.9", "3 days"), archived(market, "0.1", "3 days"),
				archived(market, "0.5", "1 hour"));
		resolve(market, "RESOLVED", "Yes");
		send(resolved("2008"));
		answers.forEach((answer) -> score(answer, "YES"));

		JsonNode record = EventJson.mapper().readTree(get("/track-record", String.class));
		assertThat(record.path("all").path("n").asInt()).isGreaterThanOrEqualTo(2);
		assertThat(record.path("last48_hours").path("n").asInt()).isPositive();
		assertThat(record.path("all").path("brier").path("low").isNumber()).isTrue();
		assertThat(record.path("by_model").size()).isPositive();
		assertThat(record.path("calibration").size()).isPositive();

		List<UUID> listed = new ArrayList<>();
		String cursor = "";
		for (int page = 0; page < 50 && cursor != null; page++) {
			JsonNode body = EventJson.mapper()
				.readTree(get("/track-record/answers?limit=1" + (cursor.isEmpty() ? "" : "&cursor=" + cursor),
						String.class));
			body.path("answers")
				.forEach((answer) -> listed.add(UUID.fromString(answer.path("analysis_id").asString())));
			cursor = body.has("next_cursor") ? body.path("next_cursor").asString() : null;
		}
		assertThat(listed).containsAll(answers).doesNotHaveDuplicates();
		assertThat(listed.indexOf(answers.get(2))).as("newest first").isLessThan(listed.indexOf(answers.get(0)));

		assertThat(get("/track-record/calibration.svg", String.class)).startsWith("<svg");
		assertThat(get("/track-record/calibration.png", byte[].class)).startsWith(0x89, 'P', 'N', 'G');
		assertThat(get("/v3/api-docs", String.class)).contains("/track-record/answers", "brier_market");
		HttpClientErrorException refused = catchThrowableOfType(HttpClientErrorException.class,
				() -> get("/track-record/answers?limit=0", String.class));
		assertThat(refused.getStatusCode().value()).isEqualTo(400);
		assertThat(refused.getResponseBodyAsString()).contains("limit is 1 to 500");
	}

	private void resolve(UUID market, String resolution, @Nullable String winner) {
		this.owner.sql("""
				UPDATE market_details SET resolution = :resolution, winning_outcome = :winner,
				    closed = :resolution <> 'OPEN', closed_time = now() + interval '50 hours' WHERE id = :id
				""").param("resolution", resolution).param("winner", winner).param("id", market).update();
	}

	/** Enough of it: what counts is in the table. */
	private MarketUpdated resolved(String marketId) {
		return new MarketUpdated(this.ids.next(), Instant.now(), 1, new MarketId(marketId), 1, "Will it rain?", null,
				null, List.of(), null, null, null, BigDecimal.ZERO, BigDecimal.ZERO, null, false, true,
				Resolution.RESOLVED, "Yes", Instant.now());
	}

	private void send(MarketUpdated event) {
		this.kafka.send(TopicNames.MARKET_UPDATED, event.key(), EventJson.write(event)).join();
	}

	private UUID archived(UUID market, String estimate, String beforeClose) {
		UUID id = this.ids.next();
		this.owner.sql("""
				INSERT INTO analysis_archive (id, market_id, query_text, analysis_result, recommendation, created_at,
				    question_id, analyst, market_probability, estimate)
				VALUES (:id, :market, 'text', '{"program": {"name": "forecast/1"}}', 'HOLD',
				    now() + interval '50 hours' - :before::interval, :id, 'model/1', 0.3, :estimate::numeric)
				""")
			.param("id", id)
			.param("market", market)
			.param("before", beforeClose)
			.param("estimate", estimate)
			.update();
		return id;
	}

	private Map<String, @Nullable Object> score(UUID analysis, String verdict) {
		Awaitility.await()
			.atMost(Duration.ofSeconds(30))
			.until(() -> scores(analysis).stream().anyMatch((row) -> verdict.equals(row.get("verdict"))));
		return scores(analysis).getFirst();
	}

	private List<Map<String, @Nullable Object>> scores(UUID analysis) {
		return this.owner.sql("SELECT * FROM analysis_scores WHERE analysis_id = :id")
			.param("id", analysis)
			.query()
			.listOfRows();
	}

	private static double number(Map<String, @Nullable Object> row, String column) {
		return ((Number) Objects.requireNonNull(row.get(column))).doubleValue();
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
