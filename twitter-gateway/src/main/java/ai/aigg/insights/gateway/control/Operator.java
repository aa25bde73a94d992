package ai.aigg.insights.gateway.control;

import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/**
 * Names the caller of the admin API in the audit. The token is one for all, so this is
 * only as true as its holders are honest.
 */
final class Operator {

	/** The header with the name. */
	static final String HEADER = "X-Operator";

	private static final Pattern NAME = Pattern.compile("[\\w.@-]{1,60}");

	private Operator() {
	}

	static Actor actor(@Nullable String name) {
		return Actor.overApi((name != null && NAME.matcher(name).matches()) ? name : "unnamed");
	}

}
