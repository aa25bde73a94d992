package ai.aigg.insights.simulators.generated;

/**
 * How often an event of the catalogue comes round.
 */
enum Every {

	/** Windows of five minutes. */
	FIVE_MINUTES,
	/** Windows of a quarter of an hour. */
	QUARTER_HOUR,
	/** Windows of an hour. */
	HOUR,
	/** Days, ending at the template's time of day. */
	DAY,
	/** Working weeks, Monday to Friday. */
	WEEK,
	/** Calendar months. */
	MONTH,
	/** Calendar years. */
	YEAR,
	/** Once a year on the template's day. */
	ANNUAL,
	/** On the template's dates and never again. */
	ON_DATES

}
