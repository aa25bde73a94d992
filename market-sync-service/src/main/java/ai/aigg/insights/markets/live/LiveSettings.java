package ai.aigg.insights.markets.live;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How live prices are kept.
 *
 * @param enabled whether this instance takes part
 * @param hotMarkets the most markets that are followed
 * @param refresh how often they are chosen anew
 * @param askedWithin a question within this time makes a market hot
 * @param endingWithin a market that ends within this time counts double
 * @param interval shortest time between two writes of one market
 * @param flush longest wait of a change that may be written
 * @param batch the most changes in one write
 * @param confirm how often a price that is heard of but does not change is written, so
 * that its age is known
 * @param mute a token without a message for this long is compared with REST
 * @param watch how often such tokens are looked for
 * @param sample how often the age of all prices is measured
 * @param takeOver how often an idle instance looks whether it is to take over
 */
@ConfigurationProperties("aigg.markets.live")
record LiveSettings(@DefaultValue("true") boolean enabled, @DefaultValue("5000") int hotMarkets,
		@DefaultValue("1m") Duration refresh, @DefaultValue("24h") Duration askedWithin,
		@DefaultValue("24h") Duration endingWithin, @DefaultValue("1s") Duration interval,
		@DefaultValue("25ms") Duration flush, @DefaultValue("1000") int batch, @DefaultValue("1m") Duration confirm,
		@DefaultValue("3m") Duration mute, @DefaultValue("5s") Duration watch, @DefaultValue("15s") Duration sample,
		@DefaultValue("10s") Duration takeOver) {

	LiveSettings {
		if (hotMarkets < 0 || hotMarkets > 50_000 || batch < 1 || batch > 10_000) {
			throw new IllegalArgumentException(
					"aigg.markets.live: 0 to 50,000 hot-markets, a batch of 1 to 10,000 changes");
		}
		if (!refresh.isPositive() || !flush.isPositive() || !mute.isPositive() || !watch.isPositive()
				|| !sample.isPositive() || !takeOver.isPositive() || interval.isNegative() || confirm.isNegative()) {
			throw new IllegalArgumentException("aigg.markets.live: times are positive");
		}
	}

}
