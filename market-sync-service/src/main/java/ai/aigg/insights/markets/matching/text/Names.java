package ai.aigg.insights.markets.matching.text;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Finds what a text calls by name: what its aliases stand for and the names in a list of
 * ours.
 */
final class Names {

	private static final int MOST = 6;

	private static final Pattern NAME = Pattern.compile("(?<!\\p{L})\\p{Lu}[\\p{L}\\p{M}'&-]+");

	/** Words that a name of several words shares with too many others. */
	private static final Set<String> TITLES = Set.of("president", "prim", "minister", "leader", "party", "leagu", "cup",
			"championship", "champion", "final", "new", "best", "picture", "gam", "year", "player", "world", "unit",
			"house", "election", "supreme", "court");

	private static final Set<String> LISTED = WordFiles.lines("names.txt")
		.stream()
		.flatMap((line) -> Arrays.stream(line.split(",", -1)))
		.map((name) -> Words.stem(Cleaner.fold(name.strip())))
		.filter((name) -> !name.isEmpty())
		.collect(Collectors.toUnmodifiableSet());

	private Names() {
	}

	/**
	 * Finds names.
	 * @param spoken the aliases in a text
	 * @param words the words of the text alone, stemmed
	 * @return for each name the words of which one must stand where it is spoken of; at
	 * most six
	 */
	static List<Set<String>> of(List<Aliases.Spoken> spoken, List<String> words) {
		List<Set<String>> names = new ArrayList<>();
		for (Aliases.Spoken alias : spoken) {
			Set<String> parts = NAME.matcher(alias.meant())
				.results()
				.flatMap((part) -> Words.of(part.group()).stream())
				.filter((part) -> !TITLES.contains(part))
				.collect(Collectors.toCollection(LinkedHashSet::new));
			if (!parts.isEmpty()) {
				// A title may say it as it is written here, too.
				parts.addAll(Words.of(alias.written()));
				names.add(Set.copyOf(parts));
			}
		}
		words.stream()
			.distinct()
			.filter(LISTED::contains)
			.filter((word) -> names.stream().noneMatch((name) -> name.contains(word)))
			.map(Set::of)
			.forEach(names::add);
		return names.stream().distinct().limit(MOST).toList();
	}

}
