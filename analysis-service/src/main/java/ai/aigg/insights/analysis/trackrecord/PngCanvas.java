package ai.aigg.insights.analysis.trackrecord;

import java.awt.AlphaComposite;
import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Ellipse2D;
import java.awt.geom.Line2D;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

import javax.imageio.ImageIO;

/**
 * Draws in pixels, two for each point; needs no display.
 */
final class PngCanvas implements Canvas {

	private static final int SCALE = 2;

	private static final float[] DASHES = { 4, 4 };

	private static final int FONT_SIZE = 12;

	private final BufferedImage image;

	private final Graphics2D graphics;

	PngCanvas(int width, int height) {
		this.image = new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
		this.graphics = this.image.createGraphics();
		this.graphics.scale(SCALE, SCALE);
		this.graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
		this.graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
		this.graphics.setColor(Color.WHITE);
		this.graphics.fillRect(0, 0, width, height);
		this.graphics.setFont(new Font(Font.SANS_SERIF, Font.PLAIN, FONT_SIZE));
	}

	@Override
	public void line(double x1, double y1, double x2, double y2, String colour, boolean dashed) {
		this.graphics.setColor(Color.decode(colour));
		this.graphics.setStroke(dashed ? new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 1, DASHES, 0)
				: new BasicStroke(1));
		this.graphics.draw(new Line2D.Double(x1, y1, x2, y2));
	}

	@Override
	public void circle(double x, double y, double radius, String colour) {
		this.graphics.setColor(Color.decode(colour));
		this.graphics.setComposite(AlphaComposite.getInstance(AlphaComposite.SRC_OVER, 0.8f));
		this.graphics.fill(new Ellipse2D.Double(x - radius, y - radius, 2 * radius, 2 * radius));
		this.graphics.setComposite(AlphaComposite.SrcOver);
	}

	@Override
	public void text(double x, double y, String text, Anchor anchor, String colour) {
		this.graphics.setColor(Color.decode(colour));
		int width = this.graphics.getFontMetrics().stringWidth(text);
		double left = switch (anchor) {
			case START -> x;
			case MIDDLE -> x - width / 2.0;
			case END -> x - width;
		};
		this.graphics.drawString(text, (float) left, (float) y);
	}

	byte[] bytes() {
		try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
			this.graphics.dispose();
			ImageIO.write(this.image, "png", out);
			return out.toByteArray();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A picture could not be written to memory", ex);
		}
	}

}
