package ai.aigg.insights.markets.related;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * What two markets have to do with each other.
 */
public enum RelationKind {

	/** They belong to one event, so that their prices are bound to each other. */
	@JsonProperty("sibling")
	SIBLING,

	/**
	 * Their titles read alike and they belong to different events. That says nothing
	 * about their prices.
	 */
	@JsonProperty("text_twin")
	TEXT_TWIN,

	/** Their prices moved together or against each other, across events. */
	@JsonProperty("co_moving")
	CO_MOVING;

	/**
	 * The name outside of this program.
	 * @return in lower case
	 */
	public String wireName() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * Finds a kind.
	 * @param wireName its name outside of this program
	 * @return the kind, if there is one of this name
	 */
	public static Optional<RelationKind> of(String wireName) {
		return Arrays.stream(values()).filter((kind) -> kind.wireName().equals(wireName)).findFirst();
	}

}
