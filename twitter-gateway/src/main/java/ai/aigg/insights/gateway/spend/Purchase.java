package ai.aigg.insights.gateway.spend;

import java.util.Locale;

/**
 * What X charges for, each thing on its own.
 */
public enum Purchase {

	/** A post that mentions us, or of our own, read. */
	MENTION("mentions"),

	/** Any other post, read. */
	POST("posts"),

	/** A user, read. */
	USER("users"),

	/** A reply to somebody who mentioned us. */
	REPLY("replies"),

	/** A post with a link in it. */
	LINK_POST("link_posts"),

	/** What a picture shows, told in words. */
	PICTURE("pictures");

	private final String column;

	Purchase(String column) {
		this.column = column;
	}

	String column() {
		return this.column;
	}

	/**
	 * The name in metrics.
	 */
	String code() {
		return name().toLowerCase(Locale.ROOT);
	}

}
