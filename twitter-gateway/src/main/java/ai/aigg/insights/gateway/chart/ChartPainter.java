package ai.aigg.insights.gateway.chart;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.List;

import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;

import ai.aigg.insights.gateway.reply.Percent;
import ai.aigg.insights.schema.events.Probability;

/**
 * Draws charts: 1200 x 675 pixels, the shape in which X shows a single picture whole. The
 * same chart is the same bytes.
 */
final class ChartPainter {

	static final int WIDTH = 1200;

	static final int HEIGHT = 675;

	private static final int LEFT = 110;

	private static final int RIGHT = 920;

	private static final int TOP = 165;

	private static final int BOTTOM = 555;

	private static final int MARGIN = 40;

	private static final int TITLE_LINE = 46;

	/** Air between the latest price and the right edge. */
	private static final int AIR = 24;

	/** Two labels beside the plot keep this far apart. */
	private static final int LABEL_HEIGHT = 84;

	private static final Color INK = new Color(0x15202B);

	private static final Color FAINT = new Color(0x5B6873);

	private static final Color GRID = new Color(0xE1E6EA);

	private static final Color PRICE = new Color(0x1D5FD1);

	private static final Color OURS = new Color(0xC2410C);

	private final ChartFont regular = ChartFont.regular();

	private final ChartFont bold = ChartFont.bold();

	/**
	 * Draws a chart; one at a time, for a picture takes a few megabytes while it is made.
	 * @param chart what it shows
	 * @return a PNG
	 */
	synchronized byte[] png(Chart chart) {
		BufferedImage image = new BufferedImage(WIDTH, HEIGHT, BufferedImage.TYPE_INT_RGB);
		Graphics2D graphics = image.createGraphics();
		try {
			graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
			graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
			graphics.setColor(Color.WHITE);
			graphics.fillRect(0, 0, WIDTH, HEIGHT);
			draw(graphics, chart);
		}
		finally {
			graphics.dispose();
		}
		ByteArrayOutputStream bytes = new ByteArrayOutputStream();
		try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
			ImageIO.write(image, "png", out);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return bytes.toByteArray();
	}

	private void draw(Graphics2D graphics, Chart chart) {
		PercentAxis percents = PercentAxis.of(chart);
		TimeAxis times = TimeAxis.of(chart);
		title(graphics, chart.title());
		axes(graphics, percents, times);
		path(graphics, chart, percents, times);
		estimate(graphics, chart.estimate(), percents, times);
		labels(graphics, chart, percents);
		legend(graphics, chart.outcome());
	}

	private void title(Graphics2D graphics, String title) {
		ChartFont font = this.bold.size(38);
		graphics.setColor(INK);
		List<String> lines = TitleLines.of(font.written(title), font, WIDTH - 2.0 * MARGIN, 2);
		for (int i = 0; i < lines.size(); i++) {
			font.write(graphics, lines.get(i), MARGIN, 64 + (i + 1 - lines.size() / 2.0) * TITLE_LINE);
		}
	}

	private void axes(Graphics2D graphics, PercentAxis percents, TimeAxis times) {
		ChartFont font = this.regular.size(24);
		graphics.setStroke(new BasicStroke(1.5f));
		for (int tick : percents.ticks()) {
			double y = y(percents, tick);
			graphics.setColor(GRID);
			graphics.draw(new Line2D.Double(LEFT, y, RIGHT, y));
			String label = tick + "%";
			graphics.setColor(FAINT);
			font.write(graphics, label, LEFT - 14 - font.width(label), y + 8);
		}
		for (TimeAxis.Tick tick : times.ticks()) {
			double x = x(times, tick.at());
			graphics.draw(new Line2D.Double(x, BOTTOM, x, BOTTOM + 8));
			double width = font.width(tick.label());
			font.write(graphics, tick.label(), Math.clamp(x - width / 2, MARGIN, RIGHT - width), BOTTOM + 36);
		}
	}

	private void path(Graphics2D graphics, Chart chart, PercentAxis percents, TimeAxis times) {
		Path2D line = new Path2D.Double();
		double y = y(percents, chart.path().getFirst().price());
		line.moveTo(x(times, chart.begin()), y);
		for (PricePoint point : chart.path()) {
			double x = x(times, point.at());
			line.lineTo(x, y);
			y = y(percents, point.price());
			line.lineTo(x, y);
		}
		double end = x(times, chart.end());
		line.lineTo(end, y);
		graphics.setColor(PRICE);
		graphics.setStroke(new BasicStroke(3.5f, BasicStroke.CAP_ROUND, BasicStroke.JOIN_ROUND));
		graphics.draw(line);
		graphics.fill(new Ellipse2D.Double(end - 6, y - 6, 12, 12));
	}

	private void estimate(Graphics2D graphics, Estimate estimate, PercentAxis percents, TimeAxis times) {
		double x = x(times, estimate.at());
		double low = y(percents, estimate.low());
		double high = y(percents, estimate.high());
		graphics.setColor(OURS);
		graphics.setStroke(new BasicStroke(4f));
		graphics.draw(new Line2D.Double(x, high, x, low));
		graphics.draw(new Line2D.Double(x - 11, high, x + 11, high));
		graphics.draw(new Line2D.Double(x - 11, low, x + 11, low));
		diamond(graphics, x, y(percents, estimate.value()));
	}

	private static void diamond(Graphics2D graphics, double x, double y) {
		Path2D diamond = new Path2D.Double();
		diamond.moveTo(x, y - 13);
		diamond.lineTo(x + 13, y);
		diamond.lineTo(x, y + 13);
		diamond.lineTo(x - 13, y);
		diamond.closePath();
		graphics.setColor(OURS);
		graphics.fill(diamond);
		graphics.setColor(Color.WHITE);
		graphics.setStroke(new BasicStroke(2f));
		graphics.draw(diamond);
	}

	private void labels(Graphics2D graphics, Chart chart, PercentAxis percents) {
		Estimate estimate = chart.estimate();
		double price = y(percents, chart.price());
		double ours = y(percents, estimate.value());
		double apart = LABEL_HEIGHT - Math.abs(price - ours);
		if (apart > 0) {
			double up = (price <= ours) ? -apart / 2 : apart / 2;
			price += up;
			ours -= up;
		}
		double shift = Math.max(0, TOP + 10 - Math.min(price, ours)) - Math.max(0, Math.max(price, ours) - BOTTOM + 20);
		label(graphics, PRICE, Percent.of(chart.price()), "price", price + shift);
		label(graphics, OURS, Percent.of(estimate.value()),
				"estimate, " + Percent.range(estimate.low(), estimate.high()), ours + shift);
	}

	private void label(Graphics2D graphics, Color color, String figure, String caption, double y) {
		graphics.setColor(color);
		this.bold.size(40).write(graphics, figure, RIGHT + 18, y + 6);
		this.regular.size(22).write(graphics, caption, RIGHT + 18, y + 34);
	}

	private void legend(Graphics2D graphics, String outcome) {
		ChartFont font = this.regular.size(22);
		double baseline = HEIGHT - 30;
		double x = MARGIN;
		graphics.setColor(PRICE);
		graphics.fill(new Rectangle2D.Double(x, baseline - 9, 30, 4));
		String price = "Polymarket price" + (outcome.isEmpty() ? "" : " of " + outcome) + ", UTC";
		graphics.setColor(INK);
		font.write(graphics, price, x + 40, baseline);
		x += 40 + font.width(price) + 50;
		diamond(graphics, x, baseline - 8);
		graphics.setColor(INK);
		font.write(graphics, "our estimate with its interval", x + 22, baseline);
		String caution = "not advice";
		graphics.setColor(FAINT);
		font.write(graphics, caution, WIDTH - MARGIN - font.width(caution), baseline);
	}

	private static double x(TimeAxis times, Instant at) {
		return LEFT + times.share(at) * (RIGHT - AIR - LEFT);
	}

	private static double y(PercentAxis percents, Probability value) {
		return y(percents, 100 * value.doubleValue());
	}

	private static double y(PercentAxis percents, double percent) {
		return BOTTOM - percents.share(percent) * (BOTTOM - TOP);
	}

}
