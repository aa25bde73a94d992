package ai.aigg.insights.gateway.spend;

import java.math.BigDecimal;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * X's prices, US dollars each, and how much of them a day of UTC may cost. The defaults
 * are those of docs.x.com/x-api/getting-started/pricing of August 2026.
 *
 * @param usdPerDay nothing is read or posted that would cost more
 * @param mention a post that mentions us, or our own
 * @param post any other post
 * @param user a user
 * @param reply a reply to somebody who mentioned us
 * @param linkPost a post with a link in it
 * @param picture a picture: X charges for its description, and its table has no price for
 * the upload itself
 */
@ConfigurationProperties("aigg.x.spend")
record SpendSettings(@DefaultValue("25") BigDecimal usdPerDay, @DefaultValue("0.001") BigDecimal mention,
		@DefaultValue("0.005") BigDecimal post, @DefaultValue("0.010") BigDecimal user,
		@DefaultValue("0.010") BigDecimal reply, @DefaultValue("0.200") BigDecimal linkPost,
		@DefaultValue("0.005") BigDecimal picture) {

	SpendSettings {
		for (BigDecimal amount : new BigDecimal[] { usdPerDay, mention, post, user, reply, linkPost, picture }) {
			if (amount.signum() < 0) {
				throw new IllegalArgumentException("aigg.x.spend has no amounts below zero, such as " + amount);
			}
		}
	}

	BigDecimal price(Purchase purchase) {
		return switch (purchase) {
			case MENTION -> this.mention;
			case POST -> this.post;
			case USER -> this.user;
			case REPLY -> this.reply;
			case LINK_POST -> this.linkPost;
			case PICTURE -> this.picture;
		};
	}

}
