package ai.aigg.insights.simulators.truth;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Brings values into the one form in which they can be compared: text, empty for none.
 */
final class Fact {

	private static final int DECIMALS = 4;

	private Fact() {
	}

	static String text(JsonNode value) {
		return (value.isMissingNode() || value.isNull()) ? "" : value.asString("");
	}

	/** A price to four decimals, whether it comes as a number or as text. */
	static String price(JsonNode value) {
		String text = text(value);
		try {
			return text.isBlank() ? ""
					: new BigDecimal(text).setScale(DECIMALS, RoundingMode.HALF_EVEN).toPlainString();
		}
		catch (NumberFormatException ex) {
			return text;
		}
	}

	/** A moment to the microsecond, as databases keep it. */
	static String moment(JsonNode value) {
		String text = text(value);
		try {
			return text.isEmpty() ? "" : moment(Instant.parse(text));
		}
		catch (DateTimeException ex) {
			return text;
		}
	}

	static String moment(@Nullable Instant value) {
		return (value != null) ? value.truncatedTo(ChronoUnit.MICROS).toString() : "";
	}

}
