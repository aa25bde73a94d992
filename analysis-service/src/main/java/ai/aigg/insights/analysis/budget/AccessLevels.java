package ai.aigg.insights.analysis.budget;

import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * The access levels that budgets know.
 */
public final class AccessLevels {

	/** Whoever runs it. */
	public static final String ADMIN = "admin";

	/** Whoever has no level that is known here. */
	public static final String OTHER = "other";

	private static final Set<String> KNOWN = Set.of(ADMIN, "vip", "whitelist");

	private AccessLevels() {
	}

	/**
	 * The level that counts.
	 * @param level as an event names it
	 * @return one of a handful
	 */
	public static String known(@Nullable String level) {
		return (level != null && KNOWN.contains(level)) ? level : OTHER;
	}

}
