package ai.aigg.insights.console.answer;

import java.math.BigDecimal;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

import ai.aigg.insights.console.answer.Conclusion.Gate;
import ai.aigg.insights.console.answer.Conclusion.Making;
import ai.aigg.insights.console.answer.Conclusion.Numbers;
import ai.aigg.insights.console.answer.Conclusion.Ruling;
import ai.aigg.insights.console.answer.Conclusion.Shift;
import ai.aigg.insights.console.page.Columns;
import ai.aigg.insights.kit.read.ReadClient;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.stereotype.Repository;

/**
 * Reads analyses, archived ones too; the fields of their JSON are those that the analysis
 * service writes.
 */
@Repository
class Conclusions {

	private static final Map<String, String> SHIFTS = Map.of("siblingShift", "other outcomes of the event",
			"ladderShift", "other deadlines of the question", "calibrationShift", "fitted calibration of prices",
			"forecastShift", "a model's forecast");

	private final ReadClient reads;

	Conclusions(ReadClient reads) {
		this.reads = reads;
	}

	Optional<Conclusion> find(UUID id) {
		return this.reads.sql("""
				SELECT a.id, a.archived, a.market_id, a.question_id, a.created_at, a.market_probability, a.estimate,
				    coalesce(a.recommendation, 'HOLD') AS recommendation, a.analyst, a.llm_tokens_used, a.cost_usd,
				    a.processing_time_ms, a.confidence_score, a.research_ids, a.analysis_result::text AS result,
				    c.conclusion, c.sentiment, c.supporting_data::text AS supporting
				FROM all_analyses a LEFT JOIN all_conclusions c ON c.analysis_id = a.id AND c.analysis_id = :id
				WHERE a.id = :id LIMIT 1
				""").param("id", id).query(Conclusions::conclusion).optional();
	}

	private static Conclusion conclusion(ResultSet row, int number) throws SQLException {
		JsonNode result = Columns.json(row, "result");
		JsonNode estimate = result.path("estimate");
		Numbers numbers = new Numbers(text(result.path("market").path("outcome")),
				row.getBigDecimal("market_probability"), row.getBigDecimal("estimate"), number(estimate.path("low")),
				number(estimate.path("high")));
		Making making = new Making(Columns.text(row, "analyst"), text(result.path("model")),
				text(result.path("modelOut")), program(result.path("program")),
				result.path("usage").path("samples").asInt(0), row.getObject("llm_tokens_used", Integer.class),
				row.getBigDecimal("cost_usd"), row.getObject("processing_time_ms", Integer.class));
		return new Conclusion(Columns.id(row, "id"), row.getBoolean("archived"), Columns.id(row, "market_id"),
				Columns.id(row, "question_id"), Columns.instant(row, "created_at"), numbers,
				Columns.text(row, "recommendation"), ruling(result.path("decision")), shifts(estimate), making,
				row.getBigDecimal("confidence_score"), row.getString("conclusion"), row.getString("sentiment"),
				texts(Columns.json(row, "supporting").path("factors")), texts(result.path("research").path("missing")),
				ids(row));
	}

	static Ruling ruling(JsonNode decision) {
		return new Ruling(text(decision.path("reason")), number(decision.path("expectedYes")), number(decision
			.path("expectedNo")), number(decision.path("hurdle")), decision.path("gates")
				.valueStream()
				.map((gate) -> new Gate(gate.path("name").asString("?"), Gates.meaning(gate.path("name").asString("?")),
						number(gate.path("value")), number(gate.path("limit")), gate.path("passed").asBoolean(false)))
				.toList());
	}

	static List<Shift> shifts(JsonNode estimate) {
		List<Shift> shifts = new ArrayList<>();
		Stream.of("siblingShift", "ladderShift", "calibrationShift", "forecastShift").forEach((field) -> {
			double value = estimate.path(field).asDouble(0);
			if (value != 0) {
				shifts.add(new Shift(SHIFTS.getOrDefault(field, field), value));
			}
		});
		return shifts;
	}

	private static @Nullable String program(JsonNode program) {
		String name = text(program.path("name"));
		return (name != null) ? name + " " + program.path("version").asString("") : null;
	}

	private static @Nullable String text(JsonNode node) {
		return node.isString() ? node.asString() : null;
	}

	private static @Nullable BigDecimal number(JsonNode node) {
		return node.isNumber() ? node.decimalValue() : null;
	}

	private static List<String> texts(JsonNode array) {
		return array.valueStream().filter(JsonNode::isString).map(JsonNode::asString).toList();
	}

	private static List<UUID> ids(ResultSet row) throws SQLException {
		Array array = row.getArray("research_ids");
		return List.of((UUID[]) array.getArray());
	}

}
