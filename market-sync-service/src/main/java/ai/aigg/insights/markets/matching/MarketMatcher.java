package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the open market that a question means: by a link, by its meaning, or by its words
 * as long as the meaning of the markets is not known (RATIONALE.md says how well).
 */
@Component
public class MarketMatcher {

	private static final int NEAREST = 3;

	private final TextReader texts = new TextReader();

	private final LinkedMarkets links;

	private final MeaningSearch meanings;

	private final WordSearch words;

	private final OpenMarkets markets;

	MarketMatcher(LinkedMarkets links, MeaningSearch meanings, WordSearch words, OpenMarkets markets) {
		this.links = links;
		this.meanings = meanings;
		this.words = words;
		this.markets = markets;
	}

	/**
	 * Takes a market that was chosen.
	 * @param market the market
	 * @return that market, or none when it is not open
	 */
	Match chosen(MarketId market) {
		OpenMarket open = this.markets.byId(List.of(market.value())).get(market.value());
		return (open != null) ? Match.Matched.surely(open.hit()) : new Match.NoMarket(List.of());
	}

	/**
	 * Matches a question in milliseconds.
	 * @param text what is asked
	 * @param context what it answers or quotes, or {@code null}
	 * @param askedAt when it was asked
	 * @return what it means
	 */
	Match match(String text, @Nullable String context, Instant askedAt) {
		return match(text, context, askedAt, this.meanings::match);
	}

	/**
	 * Matches a question with the help of a model, in seconds.
	 * @param text what is asked
	 * @param context what it answers or quotes, or {@code null}
	 * @param askedAt when it was asked
	 * @return what it means
	 */
	Match review(String text, @Nullable String context, Instant askedAt) {
		return match(text, context, askedAt, this.meanings::review);
	}

	private Match match(String text, @Nullable String context, Instant askedAt, Search search) {
		Reading reading = this.texts.read(text, context, askedAt);
		Optional<Match> linked = this.links.find(reading, this.texts, askedAt);
		if (linked.isPresent()) {
			return linked.get();
		}
		if (!reading.asks()) {
			return new Match.NoQuestion();
		}
		return search.match(reading, askedAt, NEAREST).orElseGet(() -> byWords(text, context, askedAt, reading));
	}

	/** Words cannot tell the markets of an event apart when none of them is named. */
	private Match byWords(String text, @Nullable String context, Instant askedAt, Reading reading) {
		Match match = this.words.match(text, context, askedAt);
		if (!(match instanceof Match.Matched(MarketHit market, var _))) {
			return match;
		}
		OpenMarket open = this.markets.byId(List.of(market.id().value())).get(market.id().value());
		List<OpenMarket> event = (open != null && open.event() != null) ? this.markets.ofEvent(open.event())
				: List.of();
		return EventAnswers.asksForAll(event, reading, this.texts, askedAt) ? EventAnswers.whole(event, market.score())
				: match;
	}

	/**
	 * A way to find what a question means.
	 */
	private interface Search {

		Optional<Match> match(Reading reading, Instant askedAt, int limit);

	}

}
