package ai.aigg.insights.simulators.polymarket.clob.socket;

import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.boot.convert.DurationStyle;

/**
 * What is wrong with the socket at the moment.
 *
 * @param frozen whether sockets stay open and answer PING but carry no data
 * @param mutedShare share of the tokens that get nothing while others flow
 * @param mutedTokens tokens that get nothing whatever the share
 * @param rescue how likely a new subscription brings a muted token back
 * @param dropEvery age at which connections are closed, never if absent
 * @param garbageShare share of the changes whose frames come as garbage, so that the
 * change is lost
 * @param duplicateShare share of the changes whose frames come twice
 * @param delay how late frames leave
 * @param unresolvedShare share of the closings of which no {@code market_resolved} tells
 */
record SocketFaults(boolean frozen, double mutedShare, Set<String> mutedTokens, double rescue,
		@Nullable Duration dropEvery, double garbageShare, double duplicateShare, Duration delay,
		double unresolvedShare) {

	private static final Set<String> FIELDS = Set.of("frozen", "muted_share", "muted_tokens", "rescue", "drop_every",
			"garbage_share", "duplicate_share", "delay", "unresolved_share");

	private static final Duration LONGEST = Duration.ofHours(1);

	private static final int MAX_TOKENS = 100_000;

	/** What upstream does on a good day: it still forgets some resolutions. */
	static final SocketFaults NONE = new SocketFaults(false, 0, Set.of(), 0.55, null, 0, 0, Duration.ZERO, 0.25);

	SocketFaults {
		share("muted_share", mutedShare);
		share("rescue", rescue);
		share("garbage_share", garbageShare);
		share("duplicate_share", duplicateShare);
		share("unresolved_share", unresolvedShare);
		check(!delay.isNegative() && delay.compareTo(LONGEST) <= 0, "'delay' must be 0 to 1 hour");
		check(dropEvery == null || dropEvery.toMillis() >= 100, "'drop_every' must be at least 100 ms");
		check(mutedTokens.size() <= MAX_TOKENS, "'muted_tokens' must be at most " + MAX_TOKENS);
	}

	/**
	 * Reads faults; what is absent is as in {@link #NONE}.
	 * @throws IllegalArgumentException with a sentence for the operator when they are no
	 * good
	 */
	static SocketFaults parse(JsonNode json) {
		check(json.isObject(), "The faults must be an object");
		json.propertyNames()
			.forEach((name) -> check(FIELDS.contains(name), "'" + name + "' is no fault; there are " + FIELDS));
		Set<String> muted = new LinkedHashSet<>();
		json.path("muted_tokens").forEach((token) -> muted.add(token.asString("")));
		Duration delay = duration(json, "delay");
		return new SocketFaults(json.path("frozen").asBoolean(false), number(json, "muted_share", NONE.mutedShare),
				Set.copyOf(muted), number(json, "rescue", NONE.rescue), duration(json, "drop_every"),
				number(json, "garbage_share", NONE.garbageShare), number(json, "duplicate_share", NONE.duplicateShare),
				(delay != null) ? delay : Duration.ZERO, number(json, "unresolved_share", NONE.unresolvedShare));
	}

	private static double number(JsonNode json, String name, double otherwise) {
		JsonNode value = json.path(name);
		check(value.isMissingNode() || value.isNumber(), "'" + name + "' must be a number");
		return value.asDouble(otherwise);
	}

	private static @Nullable Duration duration(JsonNode json, String name) {
		JsonNode value = json.path(name);
		if (value.isMissingNode() || value.isNull()) {
			return null;
		}
		try {
			return DurationStyle.detectAndParse(value.asString(""));
		}
		catch (IllegalArgumentException ex) {
			throw new IllegalArgumentException("'" + name + "' must be a duration such as 500ms or 30s", ex);
		}
	}

	private static void share(String name, double value) {
		check(value >= 0 && value <= 1, "'" + name + "' must be 0 to 1 but is " + value);
	}

	private static void check(boolean good, String message) {
		if (!good) {
			throw new IllegalArgumentException(message);
		}
	}

}
