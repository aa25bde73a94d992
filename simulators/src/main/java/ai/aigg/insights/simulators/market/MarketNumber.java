package ai.aigg.insights.simulators.market;

import java.util.Arrays;
import java.util.Optional;

/**
 * The fields a market list can be ordered by, under their names in the JSON object.
 */
public enum MarketNumber {

	/** Gamma id. */
	ID("id"),
	/** Traded volume in USDC since the start. */
	VOLUME("volumeNum"),
	/** Traded volume of the last 24 hours in USDC. */
	VOLUME_24H("volume24hr"),
	/** Resting orders in USDC. */
	LIQUIDITY("liquidityNum"),
	/** Announced end in seconds since the epoch. */
	END_DATE("endDate"),
	/** Start of trading in seconds since the epoch. */
	START_DATE("startDate");

	private final String field;

	MarketNumber(String field) {
		this.field = field;
	}

	/**
	 * The number behind an {@code order} parameter; unknown names, snake_case among them,
	 * are nothing, as upstream ignores them.
	 */
	public static Optional<MarketNumber> ofField(String name) {
		return Arrays.stream(values()).filter((number) -> number.field.equals(name)).findFirst();
	}

}
