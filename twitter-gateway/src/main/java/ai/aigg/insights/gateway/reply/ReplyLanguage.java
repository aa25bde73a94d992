package ai.aigg.insights.gateway.reply;

import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * The languages of a reply's fixed words. Titles and factors stay as they are, and
 * numbers Latin.
 */
public enum ReplyLanguage {

	/** English, and whatever we do not speak. */
	EN,

	/** Spanish. */
	ES,

	/** Portuguese. */
	PT,

	/** French. */
	FR,

	/** German. */
	DE,

	/** Chinese. */
	ZH,

	/** Japanese. */
	JA,

	/** Turkish. */
	TR,

	/** Russian. */
	RU,

	/** Arabic. */
	AR,

	/** Hindi. */
	HI;

	/** Enough to see what a post is written in. */
	private static final int MAX_CODE_POINTS = 400;

	private static final Map<ReplyLanguage, Set<String>> COMMON = Map.of(EN,
			Set.of("the", "will", "is", "of", "and", "what", "this", "are", "to", "be", "for", "by", "how", "does"), ES,
			Set.of("el", "la", "los", "las", "que", "qué", "del", "va", "será", "ganará", "cuándo", "este", "año",
					"por", "una", "y"),
			PT,
			Set.of("o", "os", "as", "que", "do", "da", "vai", "será", "não", "este", "ano", "uma", "um", "em", "até",
					"você", "e"),
			FR,
			Set.of("le", "les", "des", "du", "est", "que", "va", "cette", "année", "une", "quand", "qui", "et", "il",
					"sera", "la"),
			DE,
			Set.of("der", "die", "das", "wird", "ist", "und", "ein", "eine", "dieses", "jahr", "wer", "wann", "bis",
					"den", "nicht", "im"),
			TR,
			Set.of("bu", "mi", "mı", "mu", "mü", "ve", "ne", "kim", "yıl", "olacak", "için", "ile", "bir", "zaman"));

	/**
	 * Chooses the language of a reply.
	 * @param lang what X says, such as {@code es} or {@code zh-cn}, or {@code null}
	 * @param text the mention's text, which decides where X does not know, or
	 * {@code null}; hostile
	 * @return a language that we speak
	 */
	public static ReplyLanguage of(@Nullable String lang, @Nullable String text) {
		String code = (lang != null) ? lang.toLowerCase(Locale.ROOT).split("[-_]", 2)[0] : "";
		for (ReplyLanguage language : values()) {
			if (language.name().equalsIgnoreCase(code)) {
				return language;
			}
		}
		// X writes und, qme, qst and so on for texts that it cannot tell.
		boolean isOther = code.length() == 2;
		return (isOther || text == null) ? EN : read(text);
	}

	private static ReplyLanguage read(String text) {
		int[] start = text.codePoints().limit(MAX_CODE_POINTS).toArray();
		Map<Character.UnicodeScript, Long> scripts = Arrays.stream(start)
			.filter(Character::isLetter)
			.mapToObj(Character.UnicodeScript::of)
			.collect(Collectors.groupingBy((script) -> script, Collectors.counting()));
		long letters = scripts.values().stream().mapToLong(Long::longValue).sum();
		if (scripts.containsKey(Character.UnicodeScript.HIRAGANA)
				|| scripts.containsKey(Character.UnicodeScript.KATAKANA)) {
			return JA;
		}
		return scripts.entrySet()
			.stream()
			.filter((script) -> script.getValue() * 3 >= letters)
			.map((script) -> switch (script.getKey()) {
				case HAN -> ZH;
				case CYRILLIC -> RU;
				case ARABIC -> AR;
				case DEVANAGARI -> HI;
				default -> EN;
			})
			.filter((language) -> language != EN)
			.findFirst()
			.orElseGet(() -> byWords(new String(start, 0, start.length)));
	}

	private static ReplyLanguage byWords(String text) {
		Set<String> used = Set
			.copyOf(Arrays.asList(text.toLowerCase(Locale.ROOT).replaceAll("[^\\p{L}]+", " ").strip().split(" ")));
		ReplyLanguage best = EN;
		long most = Math.max(1, hits(EN, used));
		for (ReplyLanguage language : new ReplyLanguage[] { ES, PT, FR, DE, TR }) {
			long hits = hits(language, used);
			if (hits > most) {
				best = language;
				most = hits;
			}
		}
		return best;
	}

	private static long hits(ReplyLanguage language, Set<String> used) {
		return COMMON.getOrDefault(language, Set.of()).stream().filter(used::contains).count();
	}

	Words words() {
		return Words.of(this);
	}

}
