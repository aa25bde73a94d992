package ai.aigg.insights.gateway.x;

import java.util.Map;

/**
 * How fields are called in requests. X ignores a name of the other dialect without a
 * word, and bills it.
 */
enum FieldDialect {

	/** Since spec 2.167 (2026-07-21), where the author is an expansion. */
	POST("post.fields",
			"conversation_id,created_at,display_text_range,entities,id,lang,note_post,possibly_sensitive,text",
			"conversation_id,created_at,id", "author_id,edit_history_post_ids,in_reply_to_user_id,referenced_posts",
			"referenced_posts"),

	/** Up to spec 2.166; still understood. */
	TWEET("tweet.fields",
			"author_id,conversation_id,created_at,display_text_range,edit_history_tweet_ids,entities,id,"
					+ "in_reply_to_user_id,lang,note_tweet,possibly_sensitive,referenced_tweets,text",
			"conversation_id,created_at,id,referenced_tweets", "author_id,referenced_tweets.id",
			"referenced_tweets.id");

	private final String fieldsName;

	private final String fields;

	private final String briefFields;

	private final String expansions;

	private final String briefExpansions;

	FieldDialect(String fieldsName, String fields, String briefFields, String expansions, String briefExpansions) {
		this.fieldsName = fieldsName;
		this.fields = fields;
		this.briefFields = briefFields;
		this.expansions = expansions;
		this.briefExpansions = briefExpansions;
	}

	/**
	 * Asks for all that we read of a post.
	 */
	Map<String, String> whole() {
		return Map.of(this.fieldsName, this.fields, "expansions", this.expansions, "user.fields",
				"created_at,id,username");
	}

	/**
	 * Asks only what a post answers.
	 */
	Map<String, String> brief() {
		return Map.of(this.fieldsName, this.briefFields, "expansions", this.briefExpansions);
	}

}
