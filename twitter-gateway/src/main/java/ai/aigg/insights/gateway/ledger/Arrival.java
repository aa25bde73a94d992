package ai.aigg.insights.gateway.ledger;

import java.util.Locale;

/**
 * The path by which a mention came.
 */
public enum Arrival {

	/** We asked X. */
	POLL,

	/** X called us. */
	WEBHOOK,

	/** X wrote it into a connection that we hold. */
	STREAM;

	/**
	 * The code in the column {@code arrived_by} and in metrics.
	 * @return the lower-case name
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	/**
	 * The path of a code.
	 * @param code as {@link #code()} gives it
	 * @return the path
	 */
	public static Arrival of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
