package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.markets.matching.text.MarketLink;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
import ai.aigg.insights.schema.events.MarketId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Finds the open market that a question means, by a link or by what it says.
 */
@Component
public class MarketMatcher {

	private static final int NEAREST = 3;

	private final TextReader texts = new TextReader();

	private final LinkedMarkets links;

	private final MeaningSearch meanings;

	private final OpenMarkets markets;

	MarketMatcher(LinkedMarkets links, MeaningSearch meanings, OpenMarkets markets) {
		this.links = links;
		this.meanings = meanings;
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
		Optional<Match> named = this.links.market(MarketLink.find(Arrays.asList(text, context)));
		if (named.isPresent()) {
			return named.get();
		}
		Reading reading = this.texts.read(text, context, askedAt);
		Optional<Match> linked = this.links.find(reading, this.texts, askedAt);
		if (linked.isPresent()) {
			return linked.get();
		}
		if (!reading.asks()) {
			return new Match.NoQuestion();
		}
		return search.match(reading, askedAt, NEAREST);
	}

	/**
	 * A way to find what a question means.
	 */
	private interface Search {

		Match match(Reading reading, Instant askedAt, int limit);

	}

}
