package ai.aigg.insights.gateway.reply;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.kit.text.VisibleText;
import com.twitter.twittertext.Extractor;

/**
 * Makes a text that somebody else wrote harmless: one line, nothing invisible, nothing
 * that X makes a link, a mention or a tag of.
 */
public final class ForeignText {

	private static final int MAX_CODE_POINTS = 400;

	private static final int ROUNDS = 5;

	/**
	 * "$150,000" and "$25k" are taken for cashtags by X, so they become "150,000 USD".
	 */
	private static final Pattern DOLLARS = Pattern.compile(
			"[$＄﹩]\\s?(\\d[\\d,]*(?:\\.\\d+)?(?:\\s?(?:thousand|million|billion|trillion|bn|tn|[kmbt])\\b)?)",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern MARKERS = Pattern.compile("[@＠﹫#＃﹟$＄﹩]");

	/**
	 * Anything like a domain, in a list of 2020 or not: new top-level domains are links
	 * too.
	 */
	private static final Pattern DOMAIN_DOT = Pattern.compile("(?<=\\S)[.。．｡](?=[\\p{L}\\p{M}]{2}|xn-)");

	/**
	 * Looking for links takes seconds in long words with many dots; no honest title has
	 * one.
	 */
	private static final Pattern LONG_WORD = Pattern.compile("\\S{40,}");

	private static final Pattern LINK_MARKS = Pattern.compile("[./:]");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private ForeignText() {
	}

	/**
	 * Makes a text harmless.
	 * @param text somebody else's words
	 * @return one line of at most 400 code points; may be empty
	 */
	public static String clean(String text) {
		String clean = VisibleText.line(text, MAX_CODE_POINTS);
		clean = DOLLARS.matcher(clean).replaceAll("$1 USD");
		clean = MARKERS.matcher(clean).replaceAll("");
		clean = DOMAIN_DOT.matcher(clean).replaceAll(" ");
		clean = LONG_WORD.matcher(clean)
			.replaceAll((word) -> Matcher.quoteReplacement(LINK_MARKS.matcher(word.group()).replaceAll(" ")));
		clean = withoutLinks(clean);
		return SPACES.matcher(clean).replaceAll(" ").strip();
	}

	private static String withoutLinks(String text) {
		if (text.indexOf('.') < 0) {
			// Nothing without a dot is a link, and looking for links is slow.
			return text;
		}
		String clean = text;
		for (int round = 0; round < ROUNDS; round++) {
			List<Extractor.Entity> links = PostLimits.links(clean);
			if (links.isEmpty()) {
				return clean;
			}
			StringBuilder broken = new StringBuilder(clean);
			for (Extractor.Entity link : links.reversed()) {
				broken.replace(link.getStart(), link.getEnd(),
						clean.substring(link.getStart(), link.getEnd()).replace('.', ' '));
			}
			clean = broken.toString();
		}
		return clean.replace('.', ' ');
	}

}
