package ai.aigg.insights.markets.matching;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

import ai.aigg.insights.markets.matching.text.MarketLink;
import ai.aigg.insights.markets.matching.text.Reading;
import ai.aigg.insights.markets.matching.text.TextReader;

import org.springframework.stereotype.Component;

/**
 * Looks up what links name.
 */
@Component
class LinkedMarkets {

	private final OpenMarkets markets;

	LinkedMarkets(OpenMarkets markets) {
		this.markets = markets;
	}

	/**
	 * Finds the market that links name by themselves, whatever else is said.
	 * @param links in the order in which they count
	 * @return the open market that the first link names which names anything
	 */
	Optional<Match> market(List<MarketLink> links) {
		for (MarketLink link : links) {
			Optional<Match> market = link.ofEvent() ? Optional.empty() : market(link);
			if (market.isPresent() || !named(link).isEmpty()) {
				return market;
			}
		}
		return Optional.empty();
	}

	/**
	 * Finds what the links of a text name: a market, an event, or the market of the event
	 * that the text names.
	 * @param reading what was understood of the text
	 * @param reader reads titles
	 * @param askedAt when it was asked
	 * @return what is open of it, if anything is
	 */
	Optional<Match> find(Reading reading, TextReader reader, Instant askedAt) {
		return reading.links().stream().flatMap((link) -> find(link, reading, reader, askedAt).stream()).findFirst();
	}

	/**
	 * Finds what links name, whatever is asked about it.
	 * @param links in the order in which they count
	 * @return the open market, or those of the event, that the first link names which
	 * names any
	 */
	List<MarketHit> named(List<MarketLink> links) {
		return links.stream().map(this::named).filter((found) -> !found.isEmpty()).findFirst().orElse(List.of());
	}

	private List<MarketHit> named(MarketLink link) {
		List<MarketHit> event = this.markets.ofEventSlug(link.slug()).stream().map(OpenMarket::hit).toList();
		return (link.ofEvent() && !event.isEmpty()) ? event
				: this.markets.bySlug(link.slug()).map((found) -> List.of(found.hit())).orElse(event);
	}

	private Optional<Match> find(MarketLink link, Reading reading, TextReader reader, Instant askedAt) {
		Optional<Match> market = link.ofEvent() ? Optional.empty() : market(link);
		if (market.isPresent()) {
			return market;
		}
		List<OpenMarket> event = this.markets.ofEventSlug(link.slug());
		return event.isEmpty() ? market(link) : Optional.of(EventAnswers.about(event, reading, reader, askedAt));
	}

	private Optional<Match> market(MarketLink link) {
		return this.markets.bySlug(link.slug()).map((found) -> Match.Matched.surely(found.hit()));
	}

}
