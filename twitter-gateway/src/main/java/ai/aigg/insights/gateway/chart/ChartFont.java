package ai.aigg.insights.gateway.chart;

import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Writes in a font of our own, so that a chart looks the same on every machine, on one
 * without any font too.
 */
final class ChartFont {

	/**
	 * Java asks for a configuration of the machine's fonts even where none of them is
	 * used, and fails without one.
	 */
	private static final String CONFIGURATION = "sun.awt.fontconfig";

	private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

	private final Font font;

	private ChartFont(Font font) {
		this.font = font;
	}

	static ChartFont regular() {
		return new ChartFont(load("/liberation/LiberationSans-Regular.ttf"));
	}

	static ChartFont bold() {
		return new ChartFont(load("/liberation/LiberationSans-Bold.ttf"));
	}

	private static synchronized Font load(String name) {
		try (InputStream file = ChartFont.class.getResourceAsStream(name)) {
			if (file == null) {
				throw new IllegalStateException("There is no font " + name);
			}
			if (System.getProperty(CONFIGURATION) == null) {
				Path configuration = Files.createTempFile("aigg-fonts", ".properties");
				Files.writeString(configuration, "version=1\nsequence.allfonts=default\n");
				configuration.toFile().deleteOnExit();
				System.setProperty(CONFIGURATION, configuration.toString());
			}
			return Font.createFont(Font.TRUETYPE_FONT, file);
		}
		catch (FontFormatException ex) {
			throw new IllegalStateException(name + " is no font", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	ChartFont size(double pixels) {
		return new ChartFont(this.font.deriveFont((float) pixels));
	}

	double width(String text) {
		return glyphs(text).getLogicalBounds().getWidth();
	}

	/**
	 * Writes a text.
	 * @param graphics where
	 * @param text what; signs that the font lacks are left out
	 * @param x where it begins
	 * @param baseline on what it stands
	 */
	void write(Graphics2D graphics, String text, double x, double baseline) {
		graphics.fill(glyphs(text).getOutline((float) x, (float) baseline));
	}

	String written(String text) {
		return text.codePoints()
			.filter(this.font::canDisplay)
			.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
			.toString();
	}

	private GlyphVector glyphs(String text) {
		return this.font.createGlyphVector(CONTEXT, written(text));
	}

}
