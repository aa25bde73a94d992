package ai.aigg.insights.simulators.market;

import ai.aigg.insights.simulators.json.JsonBuffer;

/**
 * A market that writes its CLOB object itself, faster than that can be derived from its
 * Gamma object.
 */
public interface ClobListed {

	/** Writes the market as CLOB lists it. */
	void writeClob(JsonBuffer json);

}
