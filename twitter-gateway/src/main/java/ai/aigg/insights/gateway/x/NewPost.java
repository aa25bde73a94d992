package ai.aigg.insights.gateway.x;

import com.fasterxml.jackson.annotation.JsonProperty;

/**
 * The body of a post to be made. X refuses unknown fields.
 *
 * @param text what it says
 * @param reply what it answers
 */
record NewPost(String text, Reply reply) {

	/**
	 * What a post answers.
	 *
	 * @param target the post's id
	 */
	record Reply(@JsonProperty("in_reply_to_tweet_id") String target) {
	}

}
