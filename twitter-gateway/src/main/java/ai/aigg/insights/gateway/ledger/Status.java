package ai.aigg.insights.gateway.ledger;

import java.util.Locale;

/**
 * Whether a mention is dealt with.
 */
public enum Status {

	/** Not yet. */
	PENDING,

	/** Its reply is out, or would be but for the dry run. */
	COMPLETE,

	/** It gets no reply. */
	FAILED;

	/**
	 * The value of the column {@code processing_status}.
	 * @return the lower-case name
	 */
	public String code() {
		return name().toLowerCase(Locale.ROOT);
	}

	static Status of(String code) {
		return valueOf(code.toUpperCase(Locale.ROOT));
	}

}
