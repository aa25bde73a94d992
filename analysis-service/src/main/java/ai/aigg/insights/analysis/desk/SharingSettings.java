package ai.aigg.insights.analysis.desk;

import java.math.BigDecimal;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How long an analysis is good for others who ask about the same market.
 *
 * @param age oldest that is shared
 * @param ageWithoutModel the same where the statistical analyst stood in for a model
 * @param priceMove farthest that the price may have moved since, dollars per share
 * @param lease how long a market is left to an instance that does not say how it went
 */
@ConfigurationProperties("aigg.analysis.sharing")
record SharingSettings(@DefaultValue("10m") Duration age, @DefaultValue("1m") Duration ageWithoutModel,
		@DefaultValue("0.01") BigDecimal priceMove, @DefaultValue("3m") Duration lease) {
}
