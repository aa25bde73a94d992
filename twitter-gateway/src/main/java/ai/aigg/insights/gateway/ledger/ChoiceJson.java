package ai.aigg.insights.gateway.ledger;

import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes and reads the column {@code choices}.
 */
final class ChoiceJson {

	private static final JsonMapper MAPPER = JsonMapper.builder().build();

	private ChoiceJson() {
	}

	static @Nullable String write(List<Choice> choices) {
		return choices.isEmpty() ? null : MAPPER.writeValueAsString(choices);
	}

	static List<Choice> read(@Nullable String json) {
		return (json != null) ? List.of(MAPPER.readValue(json, Choice[].class)) : List.of();
	}

}
