package ai.aigg.insights.markets.gamma;

import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * How Gamma's JSON is read: decimals exactly, sizes bounded.
 */
final class GammaJson {

	private static final JsonMapper MAPPER = JsonMapper
		.builder(JsonFactory.builder()
			.streamReadConstraints(StreamReadConstraints.builder()
				.maxStringLength(2_000_000)
				.maxNumberLength(200)
				.maxNestingDepth(50)
				.build())
			.build())
		.enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
		.build();

	private GammaJson() {
	}

	static JsonNode read(byte[] json) {
		return MAPPER.readTree(json);
	}

	static JsonNode read(String json) {
		return MAPPER.readTree(json);
	}

}
