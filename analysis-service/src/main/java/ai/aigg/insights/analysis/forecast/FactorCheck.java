package ai.aigg.insights.analysis.forecast;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import ai.aigg.insights.analysis.forecast.ForecastAnswer.Factor;
import ai.aigg.insights.kit.text.VisibleText;

/**
 * Decides which factors of a model may be shown: plain statements in its own words that
 * rest on a source. What is doubtful is dropped, not mended.
 */
final class FactorCheck {

	private static final int LONGEST = 160;

	private static final int SHORTEST = 12;

	/** So many words in a row of what a stranger wrote are his words, not the model's. */
	private static final int COPIED = 6;

	/** The fewest words of a sentence that is recognised as a whole. */
	private static final int SENTENCE = 3;

	private static final int SHARED = 2;

	private static final int LEAST_LETTERS = 4;

	/** Links, handles, tags, markup, quotations and addresses. */
	private static final Pattern FOREIGN = Pattern.compile(
			"[@＠﹫#＃﹟\"“”„«»<>\\[\\]{}|\\\\`*_~^=+]|[$＄﹩]\\p{L}|://|\\bwww\\b|\\p{Ll}[.:]\\s|[\\p{L}\\p{N}-][.。．｡][\\p{L}]{2}");

	/** Words by which somebody is told to do something. */
	private static final Pattern TELLING = Pattern.compile(
			"""
					\\b(?:you|your|yours|yourself|please|ignore|disregard|forget|pretend|instructions?|prompts?|assistant|\
					chatbot|language\\s+model|retweet|repost|click|visit|download|subscribe|giveaway|airdrop|wallet|password|\
					api\\s+key|system\\s+message|buy_yes|buy_no|(?:buy|sell|bet|go)\\s+(?:yes|no|now|this|all|long|short))\\b""",
			Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

	private static final Pattern STATEMENT = Pattern
		.compile("[\\p{Lu}\\p{Lo}\\p{N}][\\p{L}\\p{M}\\p{N} ,.;:'’()%€£$/–—-]*[\\p{L}\\p{M}\\p{N}%)]\\.?");

	private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

	private static final Pattern SENTENCE_ENDS = Pattern.compile("(?<=[.!?:])\\s+|\\R+");

	private final Evidence evidence;

	private final List<String> foreign;

	/** Whole sentences of strangers that are too short to be found by a run of words. */
	private final List<String> sentences;

	/**
	 * Starts a check.
	 * @param evidence what the model was shown
	 * @param texts what else strangers wrote
	 */
	FactorCheck(Evidence evidence, List<String> texts) {
		this.evidence = evidence;
		List<String> all = Stream
			.concat(texts.stream(),
					evidence.pages().values().stream().flatMap((page) -> Stream.of(page.title(), page.text())))
			.toList();
		this.foreign = all.stream().map(FactorCheck::normal).toList();
		this.sentences = all.stream()
			.flatMap(SENTENCE_ENDS::splitAsStream)
			.map(FactorCheck::normal)
			.filter((sentence) -> sentence.strip().split(" ").length >= SENTENCE)
			.toList();
	}

	Optional<CitedFactor> clean(Factor factor) {
		String text = VisibleText.line(factor.text(), LONGEST + 1).replaceAll("\\s+", " ").strip();
		boolean plain = text.length() >= SHORTEST && text.length() <= LONGEST && STATEMENT.matcher(text).matches()
				&& !FOREIGN.matcher(text).find() && !TELLING.matcher(text).find();
		return (plain && isGrounded(text, factor.source()) && !isCopied(text))
				? Optional.of(new CitedFactor(text, factor.source())) : Optional.empty();
	}

	/** It speaks of what its source speaks of. */
	private boolean isGrounded(String text, int source) {
		Evidence.Page page = this.evidence.pages().get(source);
		if (page == null) {
			return false;
		}
		Set<String> shared = telling(text);
		shared.retainAll(telling(page.title() + " " + page.text()));
		return shared.size() >= SHARED;
	}

	private boolean isCopied(String text) {
		String own = normal(text);
		if (this.sentences.stream().anyMatch(own::contains)) {
			return true;
		}
		String[] words = own.strip().split(" ");
		int run = Math.min(COPIED, words.length);
		for (int start = 0; start + run <= words.length; start++) {
			String part = " " + String.join(" ", Arrays.copyOfRange(words, start, start + run)) + " ";
			if (this.foreign.stream().anyMatch((each) -> each.contains(part))) {
				return true;
			}
		}
		return false;
	}

	private static Set<String> telling(String text) {
		Set<String> words = new HashSet<>(Arrays.asList(normal(text).split(" ")));
		words.removeIf((word) -> word.length() < LEAST_LETTERS);
		return words;
	}

	private static String normal(String text) {
		return " " + WORDS.matcher(text.toLowerCase(Locale.ROOT)).replaceAll(" ").strip() + " ";
	}

}
