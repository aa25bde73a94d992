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
			"referenced_posts", "created_at,id,username"),

	/** Up to spec 2.166; still understood. */
	TWEET("tweet.fields",
			"author_id,conversation_id,created_at,display_text_range,edit_history_tweet_ids,entities,id,"
					+ "in_reply_to_user_id,lang,note_tweet,possibly_sensitive,referenced_tweets,text",
			"conversation_id,created_at,id,referenced_tweets", "author_id,referenced_tweets.id", "referenced_tweets.id",
			"affiliation,created_at,id,username");

	private final String fieldsName;

	private final String fields;

	private final String briefFields;

	private final String expansions;

	private final String briefExpansions;

	private final String userFields;

	FieldDialect(String fieldsName, String fields, String briefFields, String expansions, String briefExpansions,
			String userFields) {
		this.fieldsName = fieldsName;
		this.fields = fields;
		this.briefFields = briefFields;
		this.expansions = expansions;
		this.briefExpansions = briefExpansions;
		this.userFields = userFields;
	}

	/**
	 * Asks for all that we read of a post.
	 */
	Map<String, String> whole() {
		return Map.of(this.fieldsName, this.fields, "expansions", this.expansions, "user.fields", this.userFields);
	}

	/**
	 * Asks for all that we read of an account by itself.
	 */
	Map<String, String> account() {
		return showsLabelsWithPosts() ? Map.of("user.fields", this.userFields)
				: Map.of("user.fields", this.userFields, "expansions", "affiliation");
	}

	/**
	 * Whether accounts that come along with posts bear their labels. In the dialect of
	 * posts the affiliation is no field but an expansion, and of accounts alone (spec
	 * 2.167).
	 */
	boolean showsLabelsWithPosts() {
		return this == TWEET;
	}

	/**
	 * Asks only what a post answers.
	 */
	Map<String, String> brief() {
		return Map.of(this.fieldsName, this.briefFields, "expansions", this.briefExpansions);
	}

}
