package ai.aigg.insights.schema.events;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * On which side of the market's price our estimate lies.
 */
public enum Sentiment {

	/** Clearly above the price. */
	@JsonProperty("bullish")
	BULLISH,

	/** Clearly below the price. */
	@JsonProperty("bearish")
	BEARISH,

	/** Within the dead band around the price. */
	@JsonProperty("neutral")
	NEUTRAL;

	/**
	 * The value of the column {@code conclusions.sentiment} and of the event's field.
	 * @return the lower-case name
	 */
	public String wireName() {
		return name().toLowerCase(java.util.Locale.ROOT);
	}

}
