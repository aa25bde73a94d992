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
import ai.aigg.insights.schema.events.ResearchCompleted;
import ai.aigg.insights.schema.events.Resolution;
import ai.aigg.insights.schema.events.TopicNames;
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
 * Tests of scores on a real database and a real broker: what became of the answers.
 */
class ScoringIT extends RunningService {

	@Autowired
	private Scheduler scheduler;

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

}
