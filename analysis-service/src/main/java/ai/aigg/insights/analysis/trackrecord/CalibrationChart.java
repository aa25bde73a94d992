package ai.aigg.insights.analysis.trackrecord;

import java.util.List;
import java.util.Locale;

import ai.aigg.insights.analysis.measure.CalibrationBin;
import ai.aigg.insights.analysis.trackrecord.Canvas.Anchor;

/**
 * Draws how often happened what was forecast: on the diagonal a forecast means what it
 * says.
 */
final class CalibrationChart {

	static final int WIDTH = 520;

	static final int HEIGHT = 520;

	private static final int LEFT = 60;

	private static final int RIGHT = 30;

	private static final int TOP = 60;

	private static final int BOTTOM = 60;

	private static final String INK = "#333333";

	private static final String GRID = "#dddddd";

	private static final String OURS = "#1565c0";

	private static final String MARKET = "#8b8b8b";

	private static final double LEAST_RADIUS = 3;

	private static final double MOST_RADIUS = 12;

	private CalibrationChart() {
	}

	static void draw(TrackRecord record, Canvas canvas) {
		axes(canvas);
		Standing all = record.all();
		if (all == null) {
			canvas.text(x(0.5), y(0.5), "No answer has been scored yet.", Anchor.MIDDLE, INK);
			return;
		}
		canvas.text(LEFT, 22, String.format(Locale.ROOT, "%,d answers of %,d events", all.n(), all.events()),
				Anchor.START, INK);
		canvas.circle(LEFT + 6, 40, 5, OURS);
		canvas.text(LEFT + 16, 44, String.format(Locale.ROOT, "our estimate, Brier %.4f", all.brier().mean()),
				Anchor.START, INK);
		canvas.circle(LEFT + 226, 40, 5, MARKET);
		canvas.text(LEFT + 236, 44, String.format(Locale.ROOT, "market price, Brier %.4f", all.brierMarket().mean()),
				Anchor.START, INK);
		bins(record.calibrationMarket(), all.n(), MARKET, canvas);
		bins(record.calibration(), all.n(), OURS, canvas);
	}

	private static void axes(Canvas canvas) {
		for (int step = 0; step <= 10; step += 2) {
			double share = step / 10.0;
			canvas.line(x(0), y(share), x(1), y(share), GRID, false);
			canvas.line(x(share), y(0), x(share), y(1), GRID, false);
			canvas.text(LEFT - 8, y(share) + 4, step * 10 + " %", Anchor.END, INK);
			canvas.text(x(share), y(0) + 18, step * 10 + " %", Anchor.MIDDLE, INK);
		}
		canvas.line(x(0), y(0), x(1), y(1), INK, true);
		canvas.text(x(0.5), HEIGHT - 12, "forecast (across) and how often it happened (up), with 95 % intervals",
				Anchor.MIDDLE, INK);
	}

	private static void bins(List<CalibrationBin> bins, int n, String colour, Canvas canvas) {
		for (CalibrationBin bin : bins) {
			double x = x(bin.forecast());
			canvas.line(x, y(bin.low()), x, y(bin.high()), colour, false);
			canvas.circle(x, y(bin.happened()),
					LEAST_RADIUS + (MOST_RADIUS - LEAST_RADIUS) * Math.sqrt((double) bin.n() / n), colour);
		}
	}

	private static double x(double share) {
		return LEFT + share * (WIDTH - LEFT - RIGHT);
	}

	private static double y(double share) {
		return HEIGHT - BOTTOM - share * (HEIGHT - TOP - BOTTOM);
	}

}
