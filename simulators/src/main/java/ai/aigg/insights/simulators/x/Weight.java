package ai.aigg.insights.simulators.x;

import java.text.Normalizer;
import java.util.List;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;

/**
 * Counts texts by X's rules. The library looks for emoji in a way that takes a
 * millisecond a text, so texts that cannot hold any are counted here.
 */
final class Weight {

	private static final int URL = 23;

	private Weight() {
	}

	/** Weight of a text under X's counting rules. */
	static int of(String typed) {
		String text = Normalizer.normalize(typed, Normalizer.Form.NFC);
		if (text.trim().isEmpty()) {
			return 0;
		}
		int weight = 0;
		for (int i = 0; i < text.length(); i++) {
			int each = plain(text.charAt(i));
			if (each == 0) {
				return TwitterTextParser.parseTweet(typed).weightedLength;
			}
			weight += each;
		}
		for (Extractor.Entity url : urls(text)) {
			for (int i = url.getStart(); i < url.getEnd(); i++) {
				weight -= plain(text.charAt(i));
			}
			weight += URL;
		}
		return weight;
	}

	/** Links typed into a text. */
	static List<Extractor.Entity> urls(String text) {
		return mayHoldUrl(text) ? new Extractor().extractURLsWithIndices(text) : List.of();
	}

	/** Weight of a character that is no part of an emoji; 0 for others. */
	private static int plain(char letter) {
		if (letter < 0x2000) {
			return (letter == 0xa9 || letter == 0xae) ? 0 : (letter < 0x1100) ? 1 : 2;
		}
		if ((letter >= 0x2010 && letter <= 0x201f) || (letter >= 0x2032 && letter <= 0x2037)) {
			return 1;
		}
		boolean sign = (letter >= 0x2020 && letter <= 0x2031) || (letter >= 0x2190 && letter <= 0x2193)
				|| (letter >= 0x2200 && letter <= 0x22ff);
		return sign ? 2 : 0;
	}

	/** A link needs a dot between something and a letter. */
	private static boolean mayHoldUrl(String text) {
		for (int dot = text.indexOf('.'); dot >= 0; dot = text.indexOf('.', dot + 1)) {
			if (dot > 0 && dot + 1 < text.length() && text.charAt(dot - 1) > ' '
					&& (text.charAt(dot + 1) > 127 || Character.isLetter(text.charAt(dot + 1)))) {
				return true;
			}
		}
		return false;
	}

}
