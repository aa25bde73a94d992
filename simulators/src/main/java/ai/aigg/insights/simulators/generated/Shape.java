package ai.aigg.insights.simulators.generated;

/**
 * The kinds of event on Polymarket that the catalogue can describe.
 */
enum Shape {

	/** Will X touch a level above its base, at several levels. */
	TOUCH_UP,
	/** Will X dip to a level below its base, at several levels. */
	TOUCH_DOWN,
	/** Will X be above a level at the end, at several levels. */
	ABOVE,
	/** In which range will X end. */
	RANGES,
	/** Which of the options wins. */
	ONE_OF,
	/** Will it happen to this option, asked of several. */
	EACH,
	/** Will it happen by this date, asked of several dates. */
	BY_DATE,
	/** Two teams, one winner, with a spread and a total. */
	MATCH,
	/** Two football teams: one, the other, or a draw. */
	THREE_WAY,
	/** Will X end a window up or down. */
	UP_DOWN

}
