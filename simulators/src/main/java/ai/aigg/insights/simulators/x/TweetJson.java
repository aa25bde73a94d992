package ai.aigg.insights.simulators.x;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;
import org.springframework.util.MultiValueMap;

/**
 * Writes posts as the push paths send them: in the classic dialect.
 */
@Component
public class TweetJson {

	private static final Wanted ALL = new Wanted(Dialect.TWEET,
			Set.of("author_id", "conversation_id", "created_at", "display_text_range", "edit_controls", "entities",
					"in_reply_to_user_id", "lang", "note_tweet", "possibly_sensitive", "public_metrics",
					"referenced_tweets", "reply_settings", "attachments"),
			Set.of("affiliation", "created_at", "description", "protected", "public_metrics", "verified",
					"verified_type"),
			Set.of());

	private final XStore store;

	TweetJson(SimulatedX network) {
		this.store = network.store();
	}

	/**
	 * A post with all its fields, as in an activity event.
	 * @param post the post
	 * @return JSON as maps and lists
	 */
	public Map<String, Object> tweet(Post post) {
		Map<String, Object> json = new PostJson(this.store, ALL).post(post);
		Long parent = post.inReplyTo();
		if (parent != null) {
			json.put("in_reply_to_tweet_id", Long.toString(parent));
		}
		return json;
	}

	/**
	 * An account with all its fields, as in an activity event.
	 * @param user the account
	 * @return JSON as maps and lists
	 */
	public Map<String, Object> user(XUser user) {
		return new PostJson(this.store, ALL).user(user);
	}

	/**
	 * A post as a stream sends it.
	 * @param post the post
	 * @param parameters fields and expansions that were asked for
	 * @return JSON as maps and lists
	 */
	public Map<String, Object> line(Post post, MultiValueMap<String, String> parameters) {
		Wanted wanted = Wanted.of(parameters, Dialect.TWEET);
		Map<String, Object> page = new LinkedHashMap<>(
				new PageJson(this.store, wanted).posts(List.of(post), new ArrayList<>()));
		page.computeIfPresent("data", (key, data) -> ((List<?>) data).getFirst());
		return page;
	}

}
