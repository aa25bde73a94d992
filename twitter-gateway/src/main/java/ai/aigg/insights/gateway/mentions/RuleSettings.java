package ai.aigg.insights.gateway.mentions;

import java.time.Duration;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which mentions are answered.
 *
 * @param minAccountAge how long an account exists before it is answered; accounts whose
 * age X does not tell are answered
 * @param maxPostAge posts that were older than this when they came are not answered
 * @param clockSkew how far in the future a post may lie
 * @param refuseSensitive whether posts are left alone that X marks as possibly sensitive
 * @param knownBots numeric ids of accounts that are never answered
 * @param hops how many posts upwards are read for what a mention points at
 * @param maxLookups how many posts one read of mentions may look up; X bills 0.005 USD
 * for each
 * @param readLabels whether accounts that are new to us are read by themselves when they
 * come by the poll, for the label "Automated"; X bills 0.010 USD for each
 */
@ConfigurationProperties("aigg.gateway.rules")
record RuleSettings(@DefaultValue("24h") Duration minAccountAge, @DefaultValue("6h") Duration maxPostAge,
		@DefaultValue("5m") Duration clockSkew, @DefaultValue("false") boolean refuseSensitive,
		@DefaultValue Set<String> knownBots, @DefaultValue("3") int hops, @DefaultValue("300") int maxLookups,
		@DefaultValue("true") boolean readLabels) {

	RuleSettings {
		if (minAccountAge.isNegative() || !maxPostAge.isPositive() || clockSkew.isNegative() || hops < 1 || hops > 5
				|| maxLookups < 0) {
			throw new IllegalArgumentException("Ages are not negative, and 1 to 5 posts upwards are read");
		}
		knownBots = Set.copyOf(knownBots);
	}

}
