package ai.aigg.insights.benchmarks.search;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.LongStream;
import java.util.zip.GZIPInputStream;

import ai.aigg.insights.benchmarks.load.GeneratedMarkets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The texts of a run.
 *
 * @param titles different titles of markets
 * @param mentions what is asked about them
 * @param source where the titles come from
 */
public record Texts(List<String> titles, List<String> mentions, String source) {

	private static final int OWN_MENTIONS = 500;

	private static final int LONGEST_MENTION = 9;

	public Texts {
		titles = List.copyOf(titles);
		mentions = List.copyOf(mentions);
	}

	/**
	 * Reads or makes them.
	 * @param universe markets as JSON lines with {@code question}, perhaps gzipped, or
	 * {@code null} for generated ones
	 * @param queries mentions as JSON lines with {@code text}, or {@code null} for parts
	 * of titles
	 * @param most the most titles
	 * @return the texts
	 */
	public static Texts read(@Nullable Path universe, @Nullable Path queries, int most) throws IOException {
		List<String> titles = (universe != null) ? field(universe, "question")
				: LongStream.range(0, most).mapToObj(GeneratedMarkets::title).toList();
		List<String> some = titles.stream().distinct().limit(most).toList();
		if (some.isEmpty()) {
			throw new IOException("There are no titles in " + universe);
		}
		List<String> mentions = (queries != null) ? field(queries, "text") : own(some);
		if (mentions.isEmpty()) {
			throw new IOException("There are no mentions in " + queries);
		}
		return new Texts(some, mentions, (universe != null) ? universe.getFileName().toString() : "generated");
	}

	private static List<String> field(Path file, String name) throws IOException {
		try (InputStream raw = Files.newInputStream(file);
				InputStream stream = file.toString().endsWith(".gz") ? new GZIPInputStream(raw) : raw;
				BufferedReader lines = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return lines.lines()
				.filter((line) -> !line.isBlank())
				.map((line) -> JsonMapper.shared().readTree(line).path(name).asString(""))
				.filter((text) -> !text.isBlank())
				.toList();
		}
	}

	/** What somebody in a hurry writes of a title. */
	private static List<String> own(List<String> titles) {
		SplittableRandom random = new SplittableRandom(7);
		List<String> mentions = new ArrayList<>();
		for (int number = 0; number < OWN_MENTIONS; number++) {
			List<String> words = Arrays
				.asList(titles.get(random.nextInt(titles.size())).toLowerCase(java.util.Locale.ROOT).split(" ", -1));
			mentions.add(String.join(" ", words.subList(0, Math.min(words.size(), LONGEST_MENTION))));
		}
		return mentions;
	}

	/**
	 * A mention that nobody has asked yet, so that no vector is remembered.
	 * @param number which one
	 * @return the next mention in rotation, with a word of some title behind it
	 */
	public String mention(int number) {
		String[] words = this.titles.get((int) ((number * 7919L) % this.titles.size())).split(" ", -1);
		return this.mentions.get(number % this.mentions.size()) + " " + words[words.length / 2] + " "
				+ Integer.toString(number, Character.MAX_RADIX);
	}

	/**
	 * The title of an open market.
	 * @param number which one
	 * @return a title of the list; after the last one, varied ones
	 */
	public String title(int number) {
		String title = this.titles.get(number % this.titles.size());
		int round = number / this.titles.size();
		return (round == 0) ? title : title.replaceFirst("\\??$", " (" + (round + 1) + ")?");
	}

}
