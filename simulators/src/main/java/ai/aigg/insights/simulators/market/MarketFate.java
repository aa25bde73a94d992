package ai.aigg.insights.simulators.market;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * What an operator can make of a market, for its resolution to be tried.
 */
public enum MarketFate {

	/** An outcome is proposed, and the price stands at it. */
	PROPOSE,
	/** The proposed outcome is disputed; the price stays at it. */
	DISPUTE,
	/** The other outcome is proposed instead, or wins if the market is closed. */
	FLIP,
	/** It closes with a winner. */
	RESOLVE,
	/** It closes at one half each. */
	HALF,
	/** It closes at nothing each. */
	ZERO,
	/** A closed market trades again. */
	REOPEN,
	/** It trades on with an end date long past. */
	END_PAST;

	/**
	 * The fate of a name such as {@code end-past}.
	 * @throws WorldRefusal when there is none
	 */
	public static MarketFate ofName(String name) {
		return Arrays.stream(values())
			.filter((fate) -> fate.text().equals(name))
			.findFirst()
			.orElseThrow(() -> new WorldRefusal("'fate' must be one of "
					+ Arrays.stream(values()).map(MarketFate::text).collect(Collectors.joining(", ")) + "."));
	}

	private String text() {
		return name().toLowerCase(Locale.ROOT).replace('_', '-');
	}

}
