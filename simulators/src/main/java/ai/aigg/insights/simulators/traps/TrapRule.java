package ai.aigg.insights.simulators.traps;

import java.util.Set;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * One trap.
 *
 * @param kind what it does
 * @param every strikes each n-th request it could strike, 1 for all
 * @param times how often it strikes at most, unlimited if absent
 * @param limit rows in a page at most (lower-cap), 50 by default
 * @param field the field of the field traps
 * @param minutes how long a market is new (late-tokens), 5 by default
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record TrapRule(@JsonProperty("trap") Kind kind, int every, @Nullable Integer times, int limit, String field,
		int minutes) {

	private static final Set<String> FIELDS = Set.of("trap", "every", "times", "limit", "field", "minutes");

	TrapRule {
		check(every >= 1, "'every' must be at least 1");
		check(times == null || times >= 0, "'times' must not be negative");
		check(limit >= 1 && limit <= 1_000, "'limit' must be 1 to 1,000");
		check(minutes >= 1 && minutes <= 10_000, "'minutes' must be 1 to 10,000");
		check(field.matches("\\w{1,60}"), "'field' must be a field's name");
	}

	/**
	 * Reads a rule.
	 * @throws IllegalArgumentException with a sentence for the operator when it is no
	 * good
	 */
	static TrapRule parse(JsonNode json) {
		check(json.isObject(), "a rule must be an object");
		json.propertyNames()
			.forEach((name) -> check(FIELDS.contains(name), "'" + name + "' is no field of a rule; it has " + FIELDS));
		Kind kind = Kind.ofName(json.path("trap").asString(""));
		String usual = switch (kind) {
			case NUMBER_AS_TEXT -> "volume24hr";
			case MISSING_FIELD -> "liquidityNum";
			default -> "moonPhase";
		};
		return new TrapRule(kind, json.path("every").asInt(1),
				json.has("times") ? (Integer) json.path("times").asInt(0) : null, json.path("limit").asInt(50),
				json.path("field").asString(usual), json.path("minutes").asInt(5));
	}

	/** The same rule with another number of times left. */
	TrapRule left(@Nullable Integer left) {
		return new TrapRule(this.kind, this.every, left, this.limit, this.field, this.minutes);
	}

	private static void check(boolean good, String message) {
		if (!good) {
			throw new IllegalArgumentException(message);
		}
	}

}
