package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.util.Optional;

import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;
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

	MarketMatcher(LinkedMarkets links, MeaningSearch meanings, WordSearch words) {
		this.links = links;
		this.meanings = meanings;
		this.words = words;
	}

	Match match(String text, @Nullable String context, Instant askedAt) {
		Reading reading = this.texts.read(text, context, askedAt);
		Optional<MarketHit> linked = this.links.find(reading.links());
		if (linked.isPresent()) {
			return new Match.Matched(linked.get());
		}
		if (!reading.asks()) {
			return new Match.NoQuestion();
		}
		return this.meanings.match(reading, askedAt, NEAREST).orElseGet(() -> this.words.match(text, context, askedAt));
	}

}
