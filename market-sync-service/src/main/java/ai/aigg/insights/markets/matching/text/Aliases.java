package ai.aigg.insights.markets.matching.text;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/**
 * Knows what tickers, nicknames, abbreviations and words of other languages stand for.
 * The file says how its lines are read.
 */
final class Aliases {

	private static final int LONGEST = 6;

	private static final int MOST = 12;

	private static final Pattern LINE = Pattern.compile("([^=(]+?)\\s*(?:\\(([^)]+)\\)\\s*)?=\\s*(.+)");

	private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{M}\\p{N}&]+(?:[.'-][\\p{L}\\p{M}\\p{N}]+)*");

	/** Written without blanks between the words. */
	private static final Pattern UNSPACED = Pattern
		.compile("[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}\\p{IsHangul}\\p{IsThai}]");

	private final Map<String, List<Alias>> spaced = new HashMap<>();

	private final List<Alias> unspaced;

	private Aliases(List<Alias> all) {
		all.stream()
			.filter((alias) -> !UNSPACED.matcher(alias.written()).find())
			.forEach((alias) -> this.spaced.computeIfAbsent(alias.written(), (key) -> new ArrayList<>(1)).add(alias));
		this.unspaced = all.stream()
			.filter((alias) -> UNSPACED.matcher(alias.written()).find())
			.sorted(Comparator.comparingInt((Alias alias) -> alias.written().length()).reversed())
			.toList();
	}

	static Aliases load() {
		return new Aliases(WordFiles.lines("aliases.txt").stream().map(Aliases::parse).toList());
	}

	private static Alias parse(String line) {
		Matcher matcher = LINE.matcher(line);
		if (!matcher.matches()) {
			throw new IllegalStateException("Not an alias: " + line);
		}
		String beside = matcher.group(2);
		return new Alias(Cleaner.fold(matcher.group(1)),
				(beside != null) ? Set.of(Cleaner.fold(beside).split(" ", -1)) : Set.of(), matcher.group(3));
	}

	/**
	 * Finds what a text may stand for.
	 * @param text folded
	 * @param tickers words of it that are written as tickers are, folded
	 * @return the expansions in their order, and the text with them in place
	 */
	Expansion expand(String text, Set<String> tickers) {
		List<Alias> added = new ArrayList<>();
		String opened = openUnspaced(text, added);
		List<String> words = new ArrayList<>();
		List<int[]> spans = new ArrayList<>();
		Matcher word = WORD.matcher(opened);
		while (word.find()) {
			words.add(word.group());
			spans.add(new int[] { word.start(), word.end() });
		}
		Present present = new Present(Set.copyOf(words), tickers);
		StringBuilder replaced = new StringBuilder();
		int copied = 0;
		int at = 0;
		while (at < words.size()) {
			int length = longest(words, at, present);
			if (length > 0) {
				Alias alias = alias(String.join(" ", words.subList(at, at + length)), present);
				if (alias != null && added.size() < MOST) {
					added.add(alias);
					replaced.append(opened, copied, spans.get(at)[0]).append(alias.meant());
					copied = spans.get(at + length - 1)[1];
				}
			}
			at += Math.max(length, 1);
		}
		replaced.append(opened, copied, opened.length());
		return new Expansion(added.stream().map(Alias::meant).distinct().toList(),
				added.stream().distinct().map((each) -> new Spoken(each.written(), each.meant())).toList(),
				replaced.toString());
	}

	private String openUnspaced(String text, List<Alias> added) {
		if (!UNSPACED.matcher(text).find()) {
			return text;
		}
		String opened = text;
		for (Alias alias : this.unspaced) {
			if (added.size() < MOST && opened.contains(alias.written())) {
				added.add(alias);
				opened = opened.replace(alias.written(), " " + alias.meant() + " ");
			}
		}
		return opened;
	}

	private int longest(List<String> words, int at, Present present) {
		for (int length = Math.min(LONGEST, words.size() - at); length > 0; length--) {
			if (alias(String.join(" ", words.subList(at, at + length)), present) != null) {
				return length;
			}
		}
		return 0;
	}

	private @Nullable Alias alias(String written, Present present) {
		String bare = written.endsWith("'s") ? written.substring(0, written.length() - 2) : written;
		List<Alias> all = this.spaced.getOrDefault(written, this.spaced.getOrDefault(bare, List.of()));
		// The same word may mean something else beside other words.
		return all.stream().filter(present::allows).findFirst().orElse(null);
	}

	/**
	 * What was found in a text.
	 *
	 * @param added what the aliases stand for, each once
	 * @param spoken the aliases
	 * @param replaced the text with it in their place
	 */
	record Expansion(List<String> added, List<Spoken> spoken, String replaced) {

		String appendedTo(String text) {
			return this.added.isEmpty() ? text
					: text + this.added.stream().collect(Collectors.joining(", ", " (", ")"));
		}

	}

	/**
	 * An alias in a text.
	 *
	 * @param written what is written, folded
	 * @param meant what it stands for
	 */
	record Spoken(String written, String meant) {
	}

	/**
	 * What a text has.
	 *
	 * @param words its words
	 * @param tickers those that are written as tickers are
	 */
	private record Present(Set<String> words, Set<String> tickers) {

		boolean allows(Alias alias) {
			return alias.beside().isEmpty() || this.tickers.contains(alias.written())
					|| alias.beside().stream().anyMatch(this.words::contains);
		}

	}

	/**
	 * A line of the file.
	 *
	 * @param written what people write, folded
	 * @param beside words of which one must stand in the same text; empty when none must
	 * @param meant what titles say
	 */
	private record Alias(String written, Set<String> beside, String meant) {
	}

}
