package ai.aigg.insights.markets.matching;

import java.text.Normalizer;
import java.time.Instant;
import java.time.Month;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import ai.aigg.insights.markets.matching.Term.Kind;
import ai.aigg.insights.markets.matching.text.TextReader;
import org.jspecify.annotations.Nullable;

/**
 * Reads from a post what it asks about. Whatever the text, it takes the time of a
 * thousand characters and never fails.
 */
final class QuestionReader {

	private static final int MAX_TERMS = 64;

	private static final int OWN_WORDS_ENOUGH = 3;

	private static final double CONTEXT_BESIDE_ENOUGH = 0.5;

	private static final double CONTEXT_BESIDE_LITTLE = 0.9;

	private static final Pattern NOISE = Pattern.compile("(?:https?://|www\\.)\\S+|@\\w{1,50}",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern ABBREVIATION = Pattern.compile("\\b((?:\\p{L}\\.){2,8})");

	private static final Pattern THIS_YEAR = Pattern
		.compile("\\b(?:this year|eoy|year[- ]?end|end of (?:the )?year)\\b");

	private static final Pattern RELATIVE = Pattern.compile("\\b(next year|this month|eom|next month)\\b");

	private static final Pattern TOKEN = Pattern.compile("""
			(?<![\\p{L}\\p{N}.])(?<digits>\\d{1,3}(?:,\\d{3}){1,4}(?:\\.\\d{1,6})?|\\d{1,13}(?:\\.\\d{1,6})?)\
			(?:\\s?(?<unit>k|mm|mn|mil|million|m|bn|billion|b|trillion|t|thousand|%)|st|nd|rd|th)?(?![\\p{L}\\p{N}])\
			|(?<word>[\\p{L}\\p{N}][\\p{L}\\p{N}\\p{M}]{0,59})(?:['\u2019]\\p{L}{1,3})?""");

	private static final Map<String, Month> MONTHS = months();

	private static final Set<String> BEFORE_MONTH = Set.of("in", "by", "before", "until", "till", "end", "of", "mid",
			"late", "early", "this", "next", "after");

	private final Wordlists words;

	QuestionReader(Wordlists words) {
		this.words = words;
	}

	/**
	 * Reads a question.
	 * @param text the post
	 * @param context what it points at, or {@code null}
	 * @param askedAt when it was written
	 * @return what it speaks of; nothing when it asks about nothing
	 */
	List<Term> read(String text, @Nullable String context, Instant askedAt) {
		ZonedDateTime at = askedAt.atZone(ZoneOffset.UTC);
		Map<String, Term> terms = new LinkedHashMap<>();
		terms(text, at).forEach((term) -> terms.putIfAbsent(term.spellings().getFirst(), term));
		if (context != null) {
			long own = terms.values().stream().filter((term) -> term.kind() == Kind.WORD).count();
			double weight = (own >= OWN_WORDS_ENOUGH) ? CONTEXT_BESIDE_ENOUGH : CONTEXT_BESIDE_LITTLE;
			terms(context, at).forEach((term) -> terms.putIfAbsent(term.spellings().getFirst(), term.times(weight)));
		}
		boolean asks = terms.values().stream().anyMatch((term) -> term.kind() == Kind.WORD && hasLetter(term));
		return asks ? terms.values().stream().limit(MAX_TERMS).toList() : List.of();
	}

	private static boolean hasLetter(Term term) {
		return term.spellings().getFirst().codePoints().anyMatch(Character::isLetter);
	}

	private List<Term> terms(String raw, ZonedDateTime at) {
		String text = clean(raw);
		List<Term> terms = new ArrayList<>();
		Matcher token = TOKEN.matcher(text);
		String previous = "";
		while (token.find()) {
			String word = token.group("word");
			if (word == null) {
				terms.add(NumberWords.read(token.group("digits"), token.group("unit")));
			}
			else if (isMonth(word, previous)) {
				terms.add(month(MONTHS.get(word)));
			}
			else if (!this.words.chatter().contains(word)) {
				terms.add(word(word));
			}
			previous = (word != null) ? word : "";
		}
		addRelativeDates(text, at, terms);
		return terms;
	}

	private static String clean(String raw) {
		String text = TextReader.beginning(raw);
		text = NOISE.matcher(Normalizer.normalize(text, Normalizer.Form.NFKC)).replaceAll(" ").toLowerCase(Locale.ROOT);
		return ABBREVIATION.matcher(text).replaceAll((match) -> match.group(1).replace(".", "") + " ");
	}

	private static boolean isMonth(String word, String previous) {
		// "may" and "march" are verbs as well.
		boolean verb = word.equals("may") || word.equals("march");
		return MONTHS.containsKey(word) && (!verb || BEFORE_MONTH.contains(previous));
	}

	private Term word(String word) {
		String alias = this.words.aliases().get(word);
		return new Term(Kind.WORD, 0, 1, (alias != null) ? List.of(word, alias) : List.of(word));
	}

	private static Term month(@Nullable Month month) {
		Month known = (month != null) ? month : Month.JANUARY;
		return new Term(Kind.MONTH, known.getValue(), 1, List.of(known.getDisplayName(TextStyle.FULL, Locale.ENGLISH)));
	}

	private static void addRelativeDates(String text, ZonedDateTime at, List<Term> terms) {
		if (THIS_YEAR.matcher(text).find()) {
			terms.add(NumberWords.year(at.getYear()));
		}
		Matcher relative = RELATIVE.matcher(text);
		while (relative.find() && terms.size() < MAX_TERMS) {
			terms.add(switch (relative.group()) {
				case "next year" -> NumberWords.year(at.getYear() + 1);
				case "next month" -> month(at.getMonth().plus(1));
				default -> month(at.getMonth());
			});
		}
	}

	private static Map<String, Month> months() {
		Map<String, Month> months = new LinkedHashMap<>();
		for (Month month : Month.values()) {
			String name = month.getDisplayName(TextStyle.FULL, Locale.ENGLISH).toLowerCase(Locale.ROOT);
			months.put(name, month);
			months.put(name.substring(0, 3), month);
		}
		months.put("sept", Month.SEPTEMBER);
		return Map.copyOf(months);
	}

}
