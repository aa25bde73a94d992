package ai.aigg.insights.simulators.generated;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What the blanks of a text are filled with.
 */
@FunctionalInterface
interface Vocabulary {

	/** The word behind a name, if it is known. */
	@Nullable String word(String name);

	/** These words, with others behind them. */
	static Vocabulary of(Map<String, String> words, Map<String, String> more) {
		return (name) -> words.containsKey(name) ? words.get(name) : more.get(name);
	}

	/** This vocabulary with one word more. */
	default Vocabulary with(String name, String value) {
		return (asked) -> asked.equals(name) ? value : word(asked);
	}

}
