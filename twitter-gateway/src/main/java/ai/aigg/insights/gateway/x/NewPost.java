package ai.aigg.insights.gateway.x;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * The body of a post to be made. X refuses unknown fields.
 *
 * @param text what it says
 * @param reply what it answers
 * @param media what is attached, or {@code null}
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record NewPost(String text, Reply reply, @Nullable Media media) {

	static NewPost of(PostId target, String text, @Nullable String mediaId) {
		return new NewPost(text, new Reply(target.value()), (mediaId != null) ? new Media(List.of(mediaId)) : null);
	}

	/**
	 * What a post answers.
	 *
	 * @param target the post's id
	 */
	record Reply(@JsonProperty("in_reply_to_tweet_id") String target) {
	}

	/**
	 * What is attached to a post.
	 *
	 * @param ids of uploads
	 */
	record Media(@JsonProperty("media_ids") List<String> ids) {
	}

}
