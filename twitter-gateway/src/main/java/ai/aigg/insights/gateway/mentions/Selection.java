package ai.aigg.insights.gateway.mentions;

import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

import ai.aigg.insights.gateway.ledger.Choice;
import ai.aigg.insights.gateway.ledger.Interaction;
import ai.aigg.insights.gateway.ledger.Reason;

/**
 * Reads which of the markets that a reply offers an answer to it names: by its number
 * where they are numbered, or by its whole name.
 */
final class Selection {

	/** More than the longest name that is stored. */
	private static final int MAX_TEXT = 1_000;

	private static final Pattern EDGES = Pattern.compile("^[\\s#\"'“”‘’(\\[]+|[\\s.,!?;:\"'“”‘’)\\]]+$");

	private static final Pattern SPACES = Pattern.compile("\\s+");

	private Selection() {
	}

	static Optional<Choice> of(String text, Interaction offered) {
		List<Choice> choices = offered.choices();
		if (choices.isEmpty() || text.isBlank() || text.length() > MAX_TEXT) {
			return Optional.empty();
		}
		if (offered.reason() == Reason.SEVERAL_MARKETS) {
			OptionalInt number = SpokenNumber.of(text);
			if (number.isPresent()) {
				return (number.getAsInt() <= choices.size()) ? Optional.of(choices.get(number.getAsInt() - 1))
						: Optional.empty();
			}
		}
		String name = plain(text);
		List<Choice> named = choices.stream().filter((choice) -> plain(choice.name()).equals(name)).toList();
		return (named.size() == 1 && !name.isEmpty()) ? Optional.of(named.getFirst()) : Optional.empty();
	}

	private static String plain(String text) {
		String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
		return SPACES.matcher(EDGES.matcher(folded).replaceAll("")).replaceAll(" ");
	}

}
