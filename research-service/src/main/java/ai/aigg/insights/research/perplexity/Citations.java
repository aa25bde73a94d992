package ai.aigg.insights.research.perplexity;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Resolves the markers {@code [n]} and {@code [web:n]} of an answer: they count from 1
 * over the results of all searches one after the other, and may exceed them.
 */
final class Citations {

	private static final Pattern MARKER = Pattern
		.compile("[ \\t]?\\[((?:web:)?\\d{1,4}(?:\\s?,\\s?(?:web:)?\\d{1,4}){0,20})]");

	private static final Pattern NUMBER = Pattern.compile("\\d{1,4}");

	private final String text;

	private final int results;

	/**
	 * Prepares it.
	 * @param text the answer; hostile
	 * @param results how many results there are
	 */
	Citations(String text, int results) {
		this.text = text;
		this.results = results;
	}

	/**
	 * The results that are cited.
	 * @return their places, counted from 0, in the order of the text
	 */
	List<Integer> cited() {
		Set<Integer> places = new LinkedHashSet<>();
		MARKER.matcher(this.text).results().forEach((marker) -> places.addAll(places(marker)));
		return List.copyOf(places);
	}

	/**
	 * How many markers point beyond the results.
	 * @return 0 when all can be resolved
	 */
	int dangling() {
		return MARKER.matcher(this.text)
			.results()
			.mapToInt((marker) -> Math
				.toIntExact(NUMBER.matcher(marker.group(1)).results().count() - places(marker).size()))
			.sum();
	}

	/**
	 * The text with markers of other numbers.
	 * @param numbers the new number of a place; a marker of a place without one goes
	 * @return the text with markers {@code [n]}
	 */
	String renumbered(Map<Integer, Integer> numbers) {
		return MARKER.matcher(this.text).replaceAll((marker) -> {
			String kept = places(marker).stream()
				.filter(numbers::containsKey)
				.map((place) -> "[" + numbers.get(place) + "]")
				.distinct()
				.collect(Collectors.joining());
			return kept.isEmpty() ? "" : " " + kept;
		});
	}

	private List<Integer> places(MatchResult marker) {
		List<Integer> places = new ArrayList<>();
		NUMBER.matcher(marker.group(1)).results().forEach((number) -> {
			int place = Integer.parseInt(number.group()) - 1;
			if (place >= 0 && place < this.results) {
				places.add(place);
			}
		});
		return places;
	}

}
