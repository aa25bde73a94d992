package ai.aigg.insights.gateway.reply;

import java.util.List;

import com.twitter.twittertext.Extractor;
import com.twitter.twittertext.TwitterTextParser;

/**
 * What X makes of a text: its weighted length, and what in it becomes a link, a mention
 * or a tag.
 */
final class PostLimits {

	/** The longest post of an account without Premium. */
	static final int MAX_WEIGHT = 280;

	private static final Extractor EXTRACTOR = new Extractor();

	private PostLimits() {
	}

	static int weight(String text) {
		return TwitterTextParser.parseTweet(text).weightedLength;
	}

	/**
	 * The weight of a text that has no links in it, at a fraction of the cost.
	 */
	static int plainWeight(String text) {
		return TwitterTextParser.parseTweetWithoutUrlExtraction(text).weightedLength;
	}

	static boolean isValid(String text) {
		return TwitterTextParser.parseTweet(text).isValid;
	}

	static boolean isPlain(String text) {
		return EXTRACTOR.extractEntitiesWithIndices(text).isEmpty();
	}

	/**
	 * The links that X would make, bare domains among them.
	 */
	static List<Extractor.Entity> links(String text) {
		return EXTRACTOR.extractURLsWithIndices(text);
	}

}
