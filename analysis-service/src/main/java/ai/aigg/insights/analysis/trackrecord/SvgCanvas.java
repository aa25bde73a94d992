package ai.aigg.insights.analysis.trackrecord;

import java.nio.charset.StandardCharsets;
import java.util.Locale;

/**
 * Draws as SVG.
 */
final class SvgCanvas implements Canvas {

	private final StringBuilder svg = new StringBuilder();

	SvgCanvas(int width, int height) {
		this.svg.append("""
				<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 %d %d" font-family="sans-serif" font-size="12" \
				role="img" aria-label="How often happened what was forecast">
				<rect width="100%%" height="100%%" fill="#ffffff"/>
				""".formatted(width, height));
	}

	@Override
	public void line(double x1, double y1, double x2, double y2, String colour, boolean dashed) {
		this.svg.append(
				String.format(Locale.ROOT, "<line x1=\"%.1f\" y1=\"%.1f\" x2=\"%.1f\" y2=\"%.1f\" stroke=\"%s\"%s/>%n",
						x1, y1, x2, y2, colour, dashed ? " stroke-dasharray=\"4 4\"" : ""));
	}

	@Override
	public void circle(double x, double y, double radius, String colour) {
		this.svg.append(String.format(Locale.ROOT,
				"<circle cx=\"%.1f\" cy=\"%.1f\" r=\"%.1f\" fill=\"%s\" fill-opacity=\"0.8\"/>%n", x, y, radius,
				colour));
	}

	@Override
	public void text(double x, double y, String text, Anchor anchor, String colour) {
		this.svg
			.append(String.format(Locale.ROOT, "<text x=\"%.1f\" y=\"%.1f\" text-anchor=\"%s\" fill=\"%s\">%s</text>%n",
					x, y, anchor.name().toLowerCase(Locale.ROOT), colour,
					text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")));
	}

	byte[] bytes() {
		return (this.svg + "</svg>\n").getBytes(StandardCharsets.UTF_8);
	}

}
