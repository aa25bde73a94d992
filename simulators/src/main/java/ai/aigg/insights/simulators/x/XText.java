package ai.aigg.insights.simulators.x;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParseResults;
import com.twitter.twittertext.TwitterTextParser;

/**
 * A post's text as the API shows it: handles before a reply, links shortened, HTML
 * escaped, entities counted in code points of that text.
 *
 * @param text the text
 * @param start where the part begins that the author typed
 * @param length code points of the text
 * @param mentions handles of known accounts
 * @param links shortened links
 */
record XText(String text, int start, int length, List<Mention> mentions, List<Link> links) {

	static final int LIMIT = 280;

	private static final int SPARED = 5;

	/** Weight of a text under X's counting rules. */
	static int weight(String text) {
		return Weight.of(text);
	}

	/** Handles typed into a text, in order. */
	static List<String> handles(String text) {
		return new Extractor().extractMentionedScreennames(text);
	}

	/** Cashtags typed into a text. */
	static int cashtags(String text) {
		return new Extractor().extractCashtags(text).size();
	}

	/** As much of a text as is shown without the note. */
	static String cut(String typed) {
		if (weight(typed) <= LIMIT) {
			return typed;
		}
		TwitterTextParseResults parsed = TwitterTextParser.parseTweet(typed);
		int fits = Math.min(parsed.validTextRange.end + 1, typed.length());
		int less = Math.min(SPARED, typed.codePointCount(0, fits));
		return typed.substring(0, typed.offsetByCodePoints(fits, -less)) + "…";
	}

	/** A text as the API shows it. */
	static XText of(String typed, List<XUser> before, Function<String, Optional<XUser>> users) {
		StringBuilder prefix = new StringBuilder();
		before.forEach((user) -> prefix.append('@').append(user.username()).append(' '));
		List<Found> urls = new ArrayList<>();
		String shown = prefix + shorten(typed, prefix.length(), urls);
		List<Mention> mentions = new ArrayList<>();
		for (Extractor.Entity entity : new Extractor().extractMentionedScreennamesWithIndices(shown)) {
			users.apply(entity.getValue())
				.ifPresent((user) -> mentions.add(new Mention(escapedIndex(shown, entity.getStart()),
						escapedIndex(shown, entity.getEnd()), user)));
		}
		List<Link> links = urls.stream()
			.map((url) -> new Link(escapedIndex(shown, url.start), escapedIndex(shown, url.end), url.url, url.expanded))
			.toList();
		String escaped = escape(shown);
		return new XText(escaped, prefix.length(), escaped.codePointCount(0, escaped.length()), mentions, links);
	}

	private static String shorten(String typed, int offset, List<Found> found) {
		List<Extractor.Entity> urls = new ArrayList<>(Weight.urls(typed));
		urls.sort(Comparator.comparing(Extractor.Entity::getStart));
		StringBuilder shown = new StringBuilder();
		int from = 0;
		for (Extractor.Entity url : urls) {
			shown.append(typed, from, url.getStart());
			String value = typed.substring(url.getStart(), url.getEnd());
			String expanded = value.startsWith("http") ? value : "http://" + value;
			String code = Integer.toUnsignedString(expanded.hashCode(), 36);
			String link = "https://t.co/" + "AIGGinsigh".substring(0, Math.max(0, 10 - code.length())) + code;
			int start = offset + shown.length();
			shown.append(link);
			found.add(new Found(start, start + link.length(), link, expanded));
			from = url.getEnd();
		}
		return shown.append(typed, from, typed.length()).toString();
	}

	private static int escapedIndex(String text, int index) {
		String before = escape(text.substring(0, index));
		return before.codePointCount(0, before.length());
	}

	private static String escape(String text) {
		return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;");
	}

	/**
	 * A handle in the text.
	 *
	 * @param start first code point
	 * @param end code point after the last
	 * @param user whose it is
	 */
	record Mention(int start, int end, XUser user) {
	}

	/**
	 * A shortened link in the text.
	 *
	 * @param start first code point
	 * @param end code point after the last
	 * @param url as shown
	 * @param expanded where it leads
	 */
	record Link(int start, int end, String url, String expanded) {
	}

	private record Found(int start, int end, String url, String expanded) {
	}

}
