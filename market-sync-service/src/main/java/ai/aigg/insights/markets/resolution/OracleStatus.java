package ai.aigg.insights.markets.resolution;

import java.util.Locale;

import org.jspecify.annotations.Nullable;

/**
 * Where the oracle (UMA) stands, as far as it matters here.
 */
public enum OracleStatus {

	/** It was not asked, has only been asked, or says something we do not know. */
	SILENT,

	/** An outcome is proposed. */
	PROPOSED,

	/** The proposal is disputed. */
	DISPUTED,

	/** It has spoken. */
	RESOLVED;

	/**
	 * Reads Gamma's word.
	 * @param status {@code umaResolutionStatus}, or {@code null}
	 * @return the status
	 */
	public static OracleStatus of(@Nullable String status) {
		return switch ((status != null) ? status.strip().toLowerCase(Locale.ROOT) : "") {
			case "proposed" -> PROPOSED;
			case "disputed" -> DISPUTED;
			case "resolved", "settled" -> RESOLVED;
			default -> SILENT;
		};
	}

}
