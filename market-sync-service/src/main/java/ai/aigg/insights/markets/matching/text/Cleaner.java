package ai.aigg.insights.markets.matching.text;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes away from a post what is there for the network and not for the reader.
 */
final class Cleaner {

	/** As long as the longest ordinary post and a half; what follows is not read. */
	static final int MAX_CHARACTERS = 1_000;

	private static final Pattern LINK = Pattern.compile("(?:https?://|www\\.)\\S{1,2000}|\\bt\\.co/\\w{1,20}",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern REPLY_TO = Pattern.compile("^(?:\\s{0,5}(?:RT\\b|\\.?@\\w{1,50}:?)){1,60}");

	private static final Pattern BOT = Pattern.compile("@aigg\\w{0,50}", Pattern.CASE_INSENSITIVE);

	private static final Pattern HASHTAG = Pattern.compile("[#@$](?=\\p{L})");

	/** WorldCup is two words. */
	private static final Pattern HUMP = Pattern.compile("(?<=\\p{Ll})(?=\\p{Lu}\\p{Ll})");

	private static final Pattern TAGGED = Pattern.compile("#(\\w{2,60})");

	private static final Pattern PICTURES = Pattern.compile("[\\p{So}\\p{Sk}\\p{Cc}\\p{Cf}\\p{Co}\\p{Cs}\\p{Cn}]");

	private static final Pattern STRETCHED = Pattern.compile("(\\p{L})\\1{2,}");

	/**
	 * No language stacks more marks. Java looks back over all of them at every word
	 * boundary, which takes seconds for a thousand.
	 */
	private static final Pattern STACKED = Pattern.compile("(\\p{M}{3})\\p{M}+");

	private static final Pattern REPEATED = Pattern.compile("([!?.,])[!?.,]+");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private static final Pattern MARKS = Pattern.compile("(?<=[\\p{IsLatin}])\\p{M}+");

	private static final Pattern TICKER = Pattern.compile("\\$[A-Za-z]{2,10}\\b|\\b[A-Z]{3,6}\\b");

	private Cleaner() {
	}

	/**
	 * Cleans a post.
	 * @param raw the post; hostile
	 * @return what is left of its beginning, case kept
	 */
	static String clean(String raw) {
		String text = Normalizer.normalize(beginning(raw), Normalizer.Form.NFKC);
		text = LINK.matcher(text).replaceAll(" ");
		text = REPLY_TO.matcher(text).replaceFirst(" ");
		text = BOT.matcher(text).replaceAll(" ");
		text = TAGGED.matcher(text).replaceAll((tag) -> HUMP.matcher(tag.group(1)).replaceAll(" "));
		text = HASHTAG.matcher(text).replaceAll("");
		text = PICTURES.matcher(text).replaceAll(" ");
		text = STRETCHED.matcher(text).replaceAll("$1$1");
		text = REPEATED.matcher(text).replaceAll("$1");
		return SPACES.matcher(text.replace('\u2019', '\'').replace('_', ' ')).replaceAll(" ").strip();
	}

	/**
	 * Finds the words that are written as tickers are: after a dollar sign, or in
	 * capitals where not everything is.
	 * @param raw the post; hostile
	 * @return the words, folded
	 */
	static Set<String> tickers(String raw) {
		String text = beginning(raw);
		Set<String> tickers = new HashSet<>();
		Matcher matcher = TICKER.matcher(text);
		boolean shouting = text.equals(text.toUpperCase(Locale.ROOT));
		while (matcher.find()) {
			if (!shouting || matcher.group().startsWith("$")) {
				tickers.add(fold(matcher.group().replace("$", "")));
			}
		}
		return tickers;
	}

	/**
	 * Brings a text to the form in which words are compared.
	 * @param text any text
	 * @return lower case, without the marks of Latin letters
	 */
	static String fold(String text) {
		String lower = text.toLowerCase(Locale.ROOT).replace('\u2019', '\'').replace('\u0131', 'i');
		String open = Normalizer.normalize(lower, Normalizer.Form.NFKD);
		return Normalizer.normalize(MARKS.matcher(open).replaceAll(""), Normalizer.Form.NFC)
			.replace('\u2013', '-')
			.replace('\u2014', '-')
			.replace('\u2044', '/');
	}

	/**
	 * What is read of a post.
	 * @param raw the post; hostile
	 * @return its beginning, without marks that nothing needs
	 */
	static String beginning(String raw) {
		return STACKED.matcher(cut(raw)).replaceAll("$1");
	}

	private static String cut(String raw) {
		if (raw.length() <= MAX_CHARACTERS) {
			return raw;
		}
		int lastBlank = raw.lastIndexOf(' ', MAX_CHARACTERS);
		return raw.substring(0, (lastBlank > 0) ? lastBlank : MAX_CHARACTERS);
	}

}
