package ai.aigg.insights.gateway.reply;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * A reply before it is fitted into a post. Extras go first, the last one before the
 * others; then the title is shortened; nothing else ever is.
 *
 * @param opening lines before the title
 * @param title somebody else's words; empty for none
 * @param body lines after it
 * @param extras lines that may be left out, weightiest first
 * @param afterthought a line after the extras that goes before any of them, or
 * {@code null}
 * @param closing the last line
 */
record Draft(List<String> opening, String title, List<String> body, List<String> extras,
		@Nullable Afterthought afterthought, String closing) {

	Draft {
		opening = List.copyOf(opening);
		body = List.copyOf(body);
		extras = List.copyOf(extras);
	}

	static Draft of(String text, String closing) {
		return new Draft(List.of(text), "", List.of(), List.of(), null, closing);
	}

	Draft withReference(String reference) {
		return new Draft(this.opening, this.title, this.body, this.extras, this.afterthought, this.closing + reference);
	}

	String fitted() {
		List<String> used = new ArrayList<>();
		String text = withTitle(fittedTitle(), used);
		for (String extra : this.extras) {
			used.add(extra);
			String longer = withTitle(this.title, used);
			if (PostLimits.plainWeight(longer) <= PostLimits.MAX_WEIGHT) {
				text = longer;
			}
			else {
				used.removeLast();
			}
		}
		Afterthought last = this.afterthought;
		return (last == null) ? text
				: last.fitted((line) -> withTitle(this.title, Stream.concat(used.stream(), Stream.of(line)).toList()))
					.orElse(text);
	}

	private String fittedTitle() {
		int[] characters = this.title.codePoints().toArray();
		String shortened = this.title;
		// One code point weighs one or two, so this ends after few steps.
		for (int length = characters.length; length > 0;) {
			int excess = PostLimits.plainWeight(withTitle(shortened, List.of())) - PostLimits.MAX_WEIGHT;
			if (excess <= 0) {
				return shortened;
			}
			length -= Math.max(1, excess / 2);
			shortened = Shortening.head(new String(characters, 0, Math.max(0, length))) + Shortening.ELLIPSIS;
		}
		return "";
	}

	private String withTitle(String shownTitle, List<String> usedExtras) {
		List<String> lines = new ArrayList<>(this.opening);
		if (!shownTitle.isEmpty()) {
			lines.add(shownTitle);
		}
		lines.addAll(this.body);
		lines.addAll(usedExtras);
		lines.add(this.closing);
		return String.join("\n", lines);
	}

}
