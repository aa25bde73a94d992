package ai.aigg.insights.markets.related;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How related markets are looked for. {@code aigg.markets.related.enabled} says whether.
 *
 * @param startAfter how long after the service's begin the first round may come
 * @param interval from the begin of a round to the begin of the next
 * @param look how often an instance looks whether a round is due
 * @param hotMarkets for how many markets, most traded first, relations are looked for
 * @param perMarket the most edges that one market asks for, of each kind
 * @param titles how titles are compared
 * @param prices how prices are compared
 */
@ConfigurationProperties("aigg.markets.related")
record RelatedSettings(@DefaultValue("10m") Duration startAfter, @DefaultValue("6h") Duration interval,
		@DefaultValue("1m") Duration look, @DefaultValue("1000") int hotMarkets, @DefaultValue("10") int perMarket,
		@DefaultValue Titles titles, @DefaultValue Prices prices) {

	RelatedSettings {
		if (hotMarkets < 2 || hotMarkets > 5_000 || perMarket < 1 || perMarket > 50) {
			throw new IllegalArgumentException(
					"aigg.markets.related: 2 to 5,000 hot-markets with 1 to 50 edges per-market");
		}
		if (startAfter.isNegative() || !interval.isPositive() || !look.isPositive()) {
			throw new IllegalArgumentException("aigg.markets.related: times are positive");
		}
	}

	/**
	 * How titles are compared.
	 *
	 * @param among how many open markets, most traded first, a twin may come from
	 * @param likeness the least cosine of twins, the mean of both models
	 */
	record Titles(@DefaultValue("20000") int among, @DefaultValue("0.91") double likeness) {

		Titles {
			if (among < 2 || among > 100_000 || !(likeness >= 0.5 && likeness <= 1)) {
				throw new IllegalArgumentException(
						"aigg.markets.related.titles: among 2 to 100,000 and a likeness of 0.5 to 1");
			}
		}

	}

	/**
	 * How prices are compared.
	 *
	 * @param time how far back
	 * @param step the common grid: from the price at the end of one step to the next
	 * @param samples the fewest steps in which a price moved, of a market that is
	 * compared and of a pair that is kept
	 * @param correlation the least correlation, up or down
	 * @param chance how likely a round may be to keep one pair or more by chance
	 */
	record Prices(@DefaultValue("30d") Duration time, @DefaultValue("1h") Duration step,
			@DefaultValue("48") int samples, @DefaultValue("0.4") double correlation,
			@DefaultValue("0.05") double chance) {

		Prices {
			if (samples < 3 || !(correlation > 0 && correlation <= 1) || !(chance > 0 && chance < 1)) {
				throw new IllegalArgumentException("aigg.markets.related.prices: 3 samples or more, "
						+ "a correlation over 0 up to 1 and a chance between 0 and 1");
			}
		}

	}

}
