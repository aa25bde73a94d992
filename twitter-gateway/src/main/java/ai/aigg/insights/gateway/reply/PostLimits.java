package ai.aigg.insights.gateway.reply;

import java.text.Normalizer;
import java.util.List;
import java.util.regex.Pattern;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;

/**
 * What X makes of a text: its weighted length, and what in it becomes a link, a mention
 * or a tag. X's own library looks for emoji in a way that takes a millisecond a text, so
 * texts that hold none are counted here, by the same rules.
 */
final class PostLimits {

	/** The longest post of an account without Premium. */
	static final int MAX_WEIGHT = 280;

	private static final Extractor EXTRACTOR = new Extractor();

	/** What may begin a link, a mention or a tag. */
	private static final Pattern SUSPICIOUS = Pattern.compile("[@\uff20#\uff03$]|\\S[.\u3002\uff0e\uff61][^\\s\\d]|:/");

	private PostLimits() {
	}

	static int weight(String text) {
		return isSuspicious(text) ? TwitterTextParser.parseTweet(text).weightedLength : plainWeight(text);
	}

	/**
	 * The weight of a text that has no links in it, at a fraction of the cost.
	 */
	static int plainWeight(String text) {
		int weight = quickWeight(text);
		return (weight >= 0) ? weight : TwitterTextParser.parseTweetWithoutUrlExtraction(text).weightedLength;
	}

	/**
	 * The weight, or -1 when the text may hold an emoji or something else that is rare.
	 */
	private static int quickWeight(String text) {
		if (!Normalizer.isNormalized(text, Normalizer.Form.NFC) || text.trim().isEmpty()) {
			return -1;
		}
		int weight = 0;
		for (int at = 0; at < text.length(); at++) {
			int each = weight(text.charAt(at));
			if (each == 0) {
				return -1;
			}
			weight += each;
		}
		return weight;
	}

	/**
	 * One for what X calls light, two for the rest, 0 for what emoji are made of.
	 */
	private static int weight(char letter) {
		if (letter <= '\u10ff') {
			return (letter == '\u00a9' || letter == '\u00ae') ? 0 : 1;
		}
		if ((letter >= '\u2010' && letter <= '\u201f') || (letter >= '\u2032' && letter <= '\u2037')) {
			return 1;
		}
		boolean isEllipsis = letter == '\u2026';
		boolean isEastAsian = (letter >= '\u3040' && letter <= '\u31ff') || (letter >= '\u3400' && letter <= '\ud7a3')
				|| (letter >= '\u3001' && letter <= '\u3020') || (letter >= '\uff01' && letter <= '\uff5e');
		return (isEllipsis || isEastAsian) ? 2 : 0;
	}

	static boolean isValid(String text) {
		int weight = isSuspicious(text) ? -1 : quickWeight(text);
		return (weight >= 0) ? weight <= MAX_WEIGHT : TwitterTextParser.parseTweet(text).isValid;
	}

	static boolean isPlain(String text) {
		return !isSuspicious(text) || EXTRACTOR.extractEntitiesWithIndices(text).isEmpty();
	}

	/**
	 * The links that X would make, bare domains among them.
	 */
	static List<Extractor.Entity> links(String text) {
		return isSuspicious(text) ? EXTRACTOR.extractURLsWithIndices(text) : List.of();
	}

	private static boolean isSuspicious(String text) {
		return SUSPICIOUS.matcher(text).find();
	}

}
