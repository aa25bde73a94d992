package ai.aigg.insights.stack.settings;

import java.util.Locale;

/**
 * An outside system that is simulated unless a person asks for the real one.
 */
public enum Upstream {

	/** Polymarket's public API. */
	MARKETS,

	/** The X API. */
	X,

	/** Perplexity's Search API. */
	PERPLEXITY,

	/** A language model. */
	MODEL;

	/**
	 * The name on the command line.
	 * @return lower case
	 */
	public String label() {
		return name().toLowerCase(Locale.ROOT);
	}

}
