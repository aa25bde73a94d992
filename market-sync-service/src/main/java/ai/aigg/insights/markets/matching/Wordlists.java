package ai.aigg.insights.markets.matching;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Aliases and chatter, from the files beside this class.
 *
 * @param aliases what a word may stand for
 * @param chatter words that say nothing about the market
 */
record Wordlists(Map<String, String> aliases, Set<String> chatter) {

	static Wordlists load() {
		Map<String, String> aliases = lines("aliases.txt").stream()
			.map((line) -> line.split(" = ", 2))
			.collect(Collectors.toUnmodifiableMap((pair) -> pair[0], (pair) -> pair[1]));
		return new Wordlists(aliases, Set.copyOf(lines("chatter.txt")));
	}

	private static List<String> lines(String name) {
		try (InputStream stream = Objects.requireNonNull(Wordlists.class.getResourceAsStream(name), name);
				BufferedReader reader = new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))) {
			return reader.lines()
				.map(String::strip)
				.filter((line) -> !line.isEmpty() && !line.startsWith("#"))
				.toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot read " + name, ex);
		}
	}

}
