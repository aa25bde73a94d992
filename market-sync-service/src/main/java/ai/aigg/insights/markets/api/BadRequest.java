package ai.aigg.insights.markets.api;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Refuses what a caller sent, with a sentence that helps.
 */
final class BadRequest {

	/** Polymarket's ids are numbers, those on the chain begin with 0x. */
	static final Pattern ID = Pattern.compile("[\\w-]{1,255}");

	private BadRequest() {
	}

	static ResponseStatusException because(String detail) {
		return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail);
	}

	static ResponseStatusException because(String detail, Throwable cause) {
		return new ResponseStatusException(HttpStatus.BAD_REQUEST, detail, cause);
	}

	static void unlessBetween(String name, int value, int low, int high) {
		if (value < low || value > high) {
			throw because("%s is %d to %d, not %d".formatted(name, low, high, value));
		}
	}

	static void unlessName(String name, @Nullable String value) {
		if (value != null && value.chars().anyMatch(Character::isISOControl)) {
			throw because(name + " is a name without control characters");
		}
	}

	static ResponseStatusException noMarket() {
		return new ResponseStatusException(HttpStatus.NOT_FOUND,
				"There is no market with this id; ids are Polymarket's, like 559652, or begin with 0x");
	}

}
