package ai.aigg.insights.gateway.mentions;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How mentions are read.
 *
 * @param pollInterval time between two reads
 * @param overlap how far behind the newest mention each read begins, because X lists
 * mentions late and out of order (valory-xyz/IEKit#307)
 * @param maxPages most pages of 100 in one read; X lists no more than the latest 800
 */
@ConfigurationProperties("aigg.gateway.mentions")
record MentionSettings(@DefaultValue("15s") Duration pollInterval, @DefaultValue("15m") Duration overlap,
		@DefaultValue("8") int maxPages) {

	/** Posts of a page, but for those that X hides. */
	static final int PAGE_SIZE = 100;

	MentionSettings {
		if (!pollInterval.isPositive() || overlap.isNegative() || maxPages < 1) {
			throw new IllegalArgumentException("Mentions are read every so often, one page at least");
		}
	}

}
