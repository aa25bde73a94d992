package ai.aigg.insights.markets.progress;

import java.util.Locale;

/**
 * What is read from Polymarket at length.
 */
public enum RunKind {

	/** The complete open set. */
	SWEEP,

	/** All markets of all time, from CLOB. */
	BACKFILL,

	/** What Gamma knows of markets that CLOB lists. */
	ENRICHMENT;

	/** The kind in the table's words. */
	String column() {
		return name().toLowerCase(Locale.ROOT);
	}

	static RunKind of(String column) {
		return valueOf(column.toUpperCase(Locale.ROOT));
	}

}
