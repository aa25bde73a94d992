package ai.aigg.insights.console.signin;

import ai.aigg.insights.kit.admin.AdminRole;

/**
 * Somebody who may sign in.
 *
 * @param name what they sign in with; 1 to 60 letters, digits and {@code . _ @ -}
 * @param role what they may do
 * @param password the hash, with its algorithm in front
 * @param oneTime whether it has to be changed before anything else
 */
record Account(String name, AdminRole role, String password, boolean oneTime) {

	Account {
		if (!name.matches("[\\w.@-]{1,60}")) {
			throw new IllegalArgumentException("A name has 1 to 60 letters, digits and . _ @ -");
		}
	}

	Account with(String hash, boolean isOneTime) {
		return new Account(this.name, this.role, hash, isOneTime);
	}

}
