package ai.aigg.insights.analysis;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;

import ai.aigg.insights.schema.events.AnalysisCompleted;
import ai.aigg.insights.schema.events.EventJson;
import ai.aigg.insights.schema.events.ResearchCompleted;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import org.springframework.web.client.RestClient;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests with the simulated model: how it answers, how it fails, and what is kept.
 */
class ModelIT extends RunningService {

	@AfterEach
	void calm() {
		simulate("/sim/faults", "[]");
		simulate("/sim/model/moods", "[]");
	}

	@Test
	void forecastsAndKeepsEverythingThatMadeIt() {
		ResearchCompleted event = ask("3001", "vip");
		AnalysisCompleted completed = (AnalysisCompleted) reply(event.questionId());
		assertThat(completed.analyst()).isEqualTo("simulated-model");
		assertThat(completed.conclusion()).contains("A model that read the sources without seeing the price says");

		Map<String, @Nullable Object> row = row(completed.analysisId());
		JsonNode result = EventJson.mapper().readTree(String.valueOf(row.get("result")));
		assertThat(result.path("model").asString()).isEqualTo("simulated-model");
		assertThat(result.path("program").path("name").asString()).isEqualTo("forecast");
		assertThat(result.path("temperature").asDouble()).isEqualTo(0.7);
		assertThat(result.path("forecast").path("samples").size()).isEqualTo(5);
		assertThat((Integer) row.get("llm_tokens_used")).isPositive();
		assertThat((BigDecimal) row.get("cost_usd")).isPositive();
		assertThat(this.owner.sql("SELECT count(*) FROM analysis_samples WHERE analysis_id = :id")
			.param("id", completed.analysisId())
			.query(Integer.class)
			.single()).isEqualTo(5);

		JsonNode again = EventJson.mapper()
			.readTree(Objects.requireNonNull(RestClient.create("http://localhost:" + this.port)
				.post()
				.uri("/analyses/{id}/reanalyse", completed.analysisId())
				.retrieve()
				.body(String.class)));
		assertThat(again.path("identical").asBoolean()).isTrue();
		assertThat(again.toString()).contains(completed.analysisId().toString());

		// Whoever asks next gets the same analysis and pays nothing.
		ResearchCompleted other = event("3001", event.researchIds().getFirst());
		send(other);
		AnalysisCompleted shared = (AnalysisCompleted) reply(other.questionId());
		assertThat(shared.analysisId()).isEqualTo(completed.analysisId());
		assertThat(shared.estimate()).isEqualTo(completed.estimate());
		assertThat(shared.factors()).isEqualTo(completed.factors());
		assertThat(shared.sources()).isEqualTo(completed.sources());
		assertThat(this.owner
			.sql("SELECT cost_usd > 0 FROM analysis_questions WHERE analysis_id = :id ORDER BY cost_usd DESC")
			.param("id", completed.analysisId())
			.query(Boolean.class)
			.list()).containsExactly(true, false);

		// Not after the rules have changed.
		this.owner.sql("UPDATE market_details SET description = 'It resolves by snow.' WHERE id = :id")
			.param("id", Objects.requireNonNull(row.get("market_id")))
			.update();
		ResearchCompleted late = event("3001", event.researchIds().getFirst());
		send(late);
		assertThat(((AnalysisCompleted) reply(late.questionId())).analysisId()).isNotEqualTo(completed.analysisId());
	}

	@Test
	void correctsAMalformedFirstAnswer() {
		simulate("/sim/model/moods", "[\"malformed\"]");
		JsonNode result = result(ask("3002", null));
		assertThat(result.path("usage").path("corrected").asInt()).isEqualTo(1);
		assertThat(result.path("model").asString()).isEqualTo("simulated-model");
	}

	@Test
	void theNumbersStandInWhereTheModelIsOut() {
		simulate("/sim/model/moods", "[\"malformed\",\"malformed\"]");
		assertThat(modelOut(ask("3003", null))).isEqualTo("MALFORMED");
		simulate("/sim/model/moods", "[\"refusal\"]");
		assertThat(modelOut(ask("3004", null))).isEqualTo("REFUSED");
		simulate("/sim/model/moods", "[\"empty\"]");
		assertThat(modelOut(ask("3005", null))).isEqualTo("EMPTY");
		simulate("/sim/model/moods", "[\"cut\"]");
		assertThat(modelOut(ask("3006", null))).isEqualTo("MALFORMED");
		simulate("/sim/faults", fault("\"status\":429"));
		assertThat(modelOut(ask("3007", null))).isEqualTo("RATE_LIMITED");
		simulate("/sim/faults", fault("\"delay\":\"8s\""));
		assertThat(modelOut(ask("3008", null))).isEqualTo("TIMED_OUT");
		simulate("/sim/faults", fault("\"status\":503"));
		ResearchCompleted event = ask("3009", null);
		assertThat(modelOut(event)).isEqualTo("UNAVAILABLE");
		AnalysisCompleted completed = (AnalysisCompleted) reply(event.questionId());
		assertThat(completed.analyst()).isEqualTo("statistical/2 (model out)");
		assertThat(completed.conclusion()).contains("The model was out, so the estimate is statistical");
	}

	private static String pages() {
		return """
				[{"title":"Rain in the north","url":"https://a.example/1","publishedAt":"%s",
				"fetchedAt":"2026-11-22T11:00:00Z","domain":"a.example","snippet":"It rained in the north on Monday."}]
				""".formatted(Instant.now().minus(Duration.ofDays(1)));
	}

	private static String fault(String what) {
		return "[{\"path\":\"/model/**\",%s}]".formatted(what);
	}

	private ResearchCompleted ask(String marketId, @Nullable String level) {
		UUID market = market(marketId, "0.25", false);
		ResearchCompleted plain = event(marketId, research(market, "perplexity-search", "{}", pages()));
		ResearchCompleted event = new ResearchCompleted(plain.id(), plain.occurredAt(), 1, plain.questionId(),
				plain.marketId(), plain.questionText(), plain.researchIds(), false, null, level);
		send(event);
		return event;
	}

	private String modelOut(ResearchCompleted event) {
		return result(event).path("modelOut").asString("");
	}

	private JsonNode result(ResearchCompleted event) {
		UUID id = ((AnalysisCompleted) reply(event.questionId())).analysisId();
		return EventJson.mapper().readTree(String.valueOf(row(id).get("result")));
	}

	private Map<String, @Nullable Object> row(UUID id) {
		List<Map<String, @Nullable Object>> rows = this.owner
			.sql("SELECT *, analysis_result::text AS result FROM analysis WHERE id = :id")
			.param("id", id)
			.query()
			.listOfRows();
		return rows.getFirst();
	}

}
