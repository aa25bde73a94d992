package ai.aigg.insights.markets.api;

import java.util.List;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.annotation.JsonNaming;

/**
 * Asks for several markets at once.
 *
 * @param marketIds Polymarket's ids, 1 to 500
 */
@JsonNaming(PropertyNamingStrategies.SnakeCaseStrategy.class)
record BatchRequest(@ArraySchema(schema = @Schema(example = "559652"), minItems = 1,
		maxItems = BatchRequest.MAX_IDS) @Nullable List<@Nullable String> marketIds) {

	static final int MAX_IDS = 500;

	/**
	 * Takes the ids out of the body.
	 * @return each once, in the order asked for
	 */
	List<String> ids() {
		if (this.marketIds == null || this.marketIds.isEmpty()) {
			throw BadRequest.because("market_ids lists the ids to look up and is empty");
		}
		if (this.marketIds.size() > MAX_IDS) {
			throw BadRequest
				.because("market_ids holds %d ids; send %d at most".formatted(this.marketIds.size(), MAX_IDS));
		}
		return this.marketIds.stream().<String>mapMulti((id, sink) -> {
			if (id == null || !BadRequest.ID.matcher(id).matches()) {
				throw BadRequest.because("market_ids holds something that is no id; ids look like 559652");
			}
			sink.accept(id);
		}).distinct().toList();
	}

}
