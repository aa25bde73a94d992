package ai.aigg.insights.simulators.truth;

import java.util.List;
import java.util.Locale;

/**
 * Which markets are compared.
 */
enum Scope {

	/** Open ones. */
	OPEN,
	/** Closed ones too. */
	ALL;

	/** The values of {@code closed} to ask for, one after another. */
	List<Boolean> closed() {
		return (this == OPEN) ? List.of(false) : List.of(false, true);
	}

	/**
	 * The scope of a name.
	 * @throws TruthProblem when there is none
	 */
	static Scope ofName(String name) {
		return switch (name.toLowerCase(Locale.ROOT)) {
			case "open" -> OPEN;
			case "all" -> ALL;
			default -> throw TruthProblem.refused("'scope' must be open or all.");
		};
	}

}
