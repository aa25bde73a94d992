package ai.aigg.insights.gateway.control;

import org.jspecify.annotations.Nullable;

/**
 * Who acts, and by which way.
 *
 * @param name a numeric id of X, or the name that the caller of the API gave
 * @param way {@code mention} or {@code api}
 * @param tweetId the mention that ordered it, or {@code null}
 */
public record Actor(String name, String way, @Nullable String tweetId) {

	/**
	 * An admin who mentions us.
	 * @param userId their numeric id
	 * @param tweetId the mention
	 * @return the actor
	 */
	public static Actor onX(String userId, String tweetId) {
		return new Actor(userId, "mention", tweetId);
	}

	static Actor overApi(String name) {
		return new Actor(name, "api", null);
	}

}
