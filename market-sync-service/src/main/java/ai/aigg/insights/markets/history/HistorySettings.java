package ai.aigg.insights.markets.history;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long prices are kept, and how closely.
 *
 * @param fullDetail every change is kept this long
 * @param bucket of older prices, the last one of each bucket is kept
 * @param retention what is older than this is dropped, whole weeks at a time
 * @param weeksAhead for how many weeks to come there is a place
 * @param interval how often this is looked after
 */
@ConfigurationProperties("aigg.markets.history")
record HistorySettings(@DefaultValue("30d") Duration fullDetail, @DefaultValue("1h") Duration bucket,
		@DefaultValue("400d") Duration retention, @DefaultValue("4") int weeksAhead,
		@DefaultValue("1d") Duration interval) {

	HistorySettings {
		if (fullDetail.compareTo(Duration.ofDays(1)) < 0 || retention.compareTo(fullDetail) < 0) {
			throw new IllegalArgumentException(
					"aigg.markets.history: full-detail is a day at least, and retention no shorter than it");
		}
		if (bucket.compareTo(Duration.ofSeconds(1)) < 0 || bucket.compareTo(Duration.ofDays(7)) > 0) {
			throw new IllegalArgumentException("aigg.markets.history.bucket: a second to a week");
		}
		if (weeksAhead < 1 || weeksAhead > 52 || !interval.isPositive()) {
			throw new IllegalArgumentException("aigg.markets.history: 1 to 52 weeks-ahead and a positive interval");
		}
	}

}
