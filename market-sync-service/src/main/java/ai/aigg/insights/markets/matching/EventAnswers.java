package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;

import ai.aigg.insights.markets.matching.decision.Naming;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;

/**
 * Answers with an event, or with the one of its markets that a text names.
 */
final class EventAnswers {

	private static final int LEADING = 5;

	private EventAnswers() {
	}

	/**
	 * Answers with an event as a whole.
	 * @param markets its open markets, the highest price first; at least one
	 * @param score how well the event fits, 0 to 1
	 * @return its leading outcomes
	 */
	static Match.WholeEvent whole(List<OpenMarket> markets, double score) {
		OpenMarket first = markets.getFirst();
		return new Match.WholeEvent((first.eventTitle() != null) ? first.eventTitle() : first.hit().question(),
				markets.stream().limit(LEADING).map((market) -> market.choice(score)).toList());
	}

	/**
	 * Answers about an event that is known.
	 * @param markets its open markets, the highest price first; at least one
	 * @param reading what is asked
	 * @param reader reads titles
	 * @param askedAt when it was asked
	 * @return the market that the text names, else the event
	 */
	static Match about(List<OpenMarket> markets, Reading reading, TextReader reader, Instant askedAt) {
		Naming naming = naming(markets, reader, askedAt);
		OptionalInt named = naming.named(reading);
		return named.isPresent() ? Match.Matched.surely(markets.get(named.getAsInt()).hit()) : whole(markets, 1);
	}

	/**
	 * Whether a text asks which of an event's markets, and names none.
	 * @param markets its open markets
	 * @param reading what is asked
	 * @param reader reads titles
	 * @param askedAt when it was asked
	 * @return whether it does
	 */
	static boolean asksForAll(List<OpenMarket> markets, Reading reading, TextReader reader, Instant askedAt) {
		return !markets.isEmpty() && naming(markets, reader, askedAt).namesNone(reading);
	}

	private static Naming naming(List<OpenMarket> markets, TextReader reader, Instant askedAt) {
		return new Naming(markets.stream()
			.map((market) -> reader.readTitle(title(market), day((market.end() != null) ? market.end() : askedAt)))
			.toList());
	}

	private static String title(OpenMarket market) {
		return market.hit().question() + ((market.label() != null) ? " " + market.label() : "");
	}

	private static LocalDate day(Instant instant) {
		return instant.atZone(ZoneOffset.UTC).toLocalDate();
	}

}
