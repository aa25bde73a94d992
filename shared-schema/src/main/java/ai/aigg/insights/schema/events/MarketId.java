package ai.aigg.insights.schema.events;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * Polymarket's own id of a market, as Gamma gives it in {@code id}: a decimal number in a
 * string, {@code "559652"}.
 *
 * @param value the id, 1 to 255 characters
 */
public record MarketId(@JsonValue String value) {

	@JsonCreator(mode = JsonCreator.Mode.DELEGATING)
	public MarketId {
		if (value.isBlank() || value.length() > 255) {
			throw new IllegalArgumentException("A market id has 1 to 255 characters, not " + value.length());
		}
	}

	@Override
	public String toString() {
		return this.value;
	}

}
