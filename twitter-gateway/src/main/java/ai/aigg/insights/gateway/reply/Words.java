package ai.aigg.insights.gateway.reply;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The fixed words of replies in one language.
 */
final class Words {

	private static final Map<ReplyLanguage, Words> ALL = Stream.of(ReplyLanguage.values())
		.collect(Collectors.toUnmodifiableMap((language) -> language,
				(language) -> read(language.name().toLowerCase(Locale.ROOT))));

	private final Properties words;

	private Words(Properties words) {
		this.words = words;
	}

	static Words of(ReplyLanguage language) {
		return Objects.requireNonNull(ALL.get(language));
	}

	private static Words read(String code) {
		Properties words = new Properties();
		try (InputStream file = Words.class.getResourceAsStream("words_" + code + ".properties")) {
			if (file == null) {
				throw new IllegalStateException("There are no words in " + code);
			}
			words.load(new InputStreamReader(file, StandardCharsets.UTF_8));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return new Words(words);
	}

	String get(String key, Object... arguments) {
		String phrase = this.words.getProperty(key);
		if (phrase == null) {
			throw new IllegalArgumentException("There are no words for " + key);
		}
		return (arguments.length == 0) ? phrase : phrase.formatted(arguments);
	}

	Set<String> keys() {
		return this.words.stringPropertyNames();
	}

}
