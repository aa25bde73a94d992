package ai.aigg.insights.markets.resolution;

import java.util.List;
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
	 * Reads Gamma's two fields. The single status counts; where it is missing, the last
	 * one of the list does, for a dispute under way must never be overlooked.
	 * @param status {@code umaResolutionStatus}, or {@code null}
	 * @param statuses {@code umaResolutionStatuses}, oldest first
	 * @return the status
	 */
	public static OracleStatus of(@Nullable String status, List<String> statuses) {
		String said = (status != null && !status.isBlank()) ? status : statuses.isEmpty() ? "" : statuses.getLast();
		return switch (said.strip().toLowerCase(Locale.ROOT)) {
			case "proposed" -> PROPOSED;
			case "disputed" -> DISPUTED;
			case "resolved", "settled" -> RESOLVED;
			default -> SILENT;
		};
	}

}
