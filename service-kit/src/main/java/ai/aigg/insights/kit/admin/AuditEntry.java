package ai.aigg.insights.kit.admin;

import org.jspecify.annotations.Nullable;

/**
 * A line of the audit.
 *
 * @param actor who acted
 * @param way {@code api}, {@code mention} or {@code service}
 * @param act what was done
 * @param target to what
 * @param before how it was, or {@code null}
 * @param after how it is, or {@code null}
 * @param outcome {@code done}, or how it was refused or failed
 * @param reference what ordered it, such as the id of a mention; or {@code null}
 */
public record AuditEntry(String actor, String way, String act, String target, @Nullable String before,
		@Nullable String after, String outcome, @Nullable String reference) {

	/**
	 * What a caller of the admin API did.
	 * @param caller who
	 * @param act what was done
	 * @param target to what
	 * @param before how it was, or {@code null}
	 * @param after how it is, or {@code null}
	 * @return the entry
	 */
	public static AuditEntry done(Caller caller, String act, String target, @Nullable String before,
			@Nullable String after) {
		return new AuditEntry(caller.name(), "api", act, target, before, after, "done", null);
	}

}
