package ai.aigg.insights.gateway.chart;

import java.util.ArrayList;
import java.util.List;

import ai.aigg.insights.gateway.reply.Shortening;

/**
 * Breaks a title into the lines that there is room for.
 */
final class TitleLines {

	private TitleLines() {
	}

	/**
	 * Breaks a title between words; one that is too long loses its middle.
	 * @param title any text
	 * @param font in its size
	 * @param width of a line, pixels
	 * @param most lines
	 */
	static List<String> of(String title, ChartFont font, double width, int most) {
		for (int max = title.codePointCount(0, title.length()); max > 0; max--) {
			List<String> lines = broken(Shortening.middle(title, max), font, width);
			if (lines.size() <= most && lines.stream().allMatch((line) -> font.width(line) <= width)) {
				return lines;
			}
		}
		return List.of();
	}

	private static List<String> broken(String text, ChartFont font, double width) {
		List<String> lines = new ArrayList<>();
		String line = "";
		for (String word : text.split(" ", -1)) {
			String longer = line.isEmpty() ? word : line + " " + word;
			if (!line.isEmpty() && font.width(longer) > width) {
				lines.add(line);
				line = word;
			}
			else {
				line = longer;
			}
		}
		lines.add(line);
		return lines;
	}

}
