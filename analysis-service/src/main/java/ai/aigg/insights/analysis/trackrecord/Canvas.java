package ai.aigg.insights.analysis.trackrecord;

/**
 * What a picture is drawn on; the origin is the upper left corner, colours are
 * {@code #rrggbb}.
 */
interface Canvas {

	void line(double x1, double y1, double x2, double y2, String colour, boolean dashed);

	void circle(double x, double y, double radius, String colour);

	void text(double x, double y, String text, Anchor anchor, String colour);

	/**
	 * Which end of a text is at its place.
	 */
	enum Anchor {

		/** It begins there. */
		START,

		/** Its middle is there. */
		MIDDLE,

		/** It ends there. */
		END

	}

}
