package ai.aigg.insights.simulators.x;

/**
 * How an account stands.
 *
 * @param isProtected whether only followers see its posts
 * @param suspended whether nobody does
 * @param automated whether it carries the label of a bot
 */
record Standing(boolean isProtected, boolean suspended, boolean automated) {

	static final Standing USUAL = new Standing(false, false, false);

	/** Whether a stranger may not see its posts. */
	boolean hidden() {
		return this.isProtected || this.suspended;
	}

}
