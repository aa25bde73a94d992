package ai.aigg.insights.console.owners;

import ai.aigg.insights.kit.admin.AdminRole;

/**
 * Who acts at the console, as the owners' audits shall know them.
 *
 * @param name the name of the account
 * @param role what they may do
 */
public record Person(String name, AdminRole role) {

	/** What the owners take as a name. */
	private static final String UNFIT = "[^\\w.@-]";

	private static final int LONGEST = 60;

	/**
	 * The name for the header that says who acts.
	 * @return 1 to 60 characters that the owners accept
	 */
	String header() {
		String fit = this.name.replaceAll(UNFIT, "_");
		return fit.isEmpty() ? "unnamed" : fit.substring(0, Math.min(fit.length(), LONGEST));
	}

}
