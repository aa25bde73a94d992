package ai.aigg.insights.simulators.model;

import java.util.Locale;

/**
 * How a model answers instead of properly, in an envelope that is all right.
 */
enum Mood {

	/** Prose where a form was asked for. */
	MALFORMED,
	/** It does not want to. */
	REFUSAL,
	/** No text. */
	EMPTY,
	/** Half an answer, cut off at the most tokens. */
	CUT;

	static Mood of(String text) {
		return valueOf(text.toUpperCase(Locale.ROOT));
	}

}
