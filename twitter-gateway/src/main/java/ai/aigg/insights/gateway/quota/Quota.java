package ai.aigg.insights.gateway.quota;

/**
 * How many questions fit into an hour and into a day, both by the clock in UTC.
 *
 * @param hour the most in an hour; 0 for none at all
 * @param day the most in a day; 0 for none at all
 */
record Quota(int hour, int day) {

	Quota {
		if (hour < 0 || day < 0) {
			throw new IllegalArgumentException("A quota is not negative");
		}
	}

}
