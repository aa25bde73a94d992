package ai.aigg.insights.simulators.faults;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * What a faulty answer holds instead of its proper body.
 */
enum FaultBody {

	/** A gateway's HTML page. */
	HTML,
	/** The first half of the proper body. */
	TRUNCATED,
	/** Nothing. */
	EMPTY,
	/** Bytes that are no text. */
	GARBAGE;

	/** The name rules use. */
	@JsonValue
	String text() {
		return name().toLowerCase(Locale.ROOT);
	}

}
