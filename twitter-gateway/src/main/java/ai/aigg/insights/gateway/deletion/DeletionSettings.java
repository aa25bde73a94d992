package ai.aigg.insights.gateway.deletion;

import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How removed posts are noticed.
 *
 * @param every how often posts that are due are looked for
 * @param checkAfter how long after it was seen a post is looked at again; with
 * {@code every} less than the 24 hours that X allows
 * @param keepTexts how long texts are kept at all; every day of it costs a read of each
 */
@ConfigurationProperties("aigg.gateway.deletion")
record DeletionSettings(@DefaultValue("10m") Duration every, @DefaultValue("20h") Duration checkAfter,
		@DefaultValue("2d") Duration keepTexts) {

	private static final Duration ALLOWED = Duration.ofHours(24);

	DeletionSettings {
		if (!every.isPositive() || every.plus(checkAfter).compareTo(ALLOWED) >= 0) {
			throw new IllegalArgumentException(
					"aigg.gateway.deletion.every and check-after are together shorter than 24 hours");
		}
	}

}
