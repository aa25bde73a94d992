package ai.aigg.insights.simulators.x;

/**
 * Hears of what happens on the network, on the thread on which it happens.
 */
public interface PostListener {

	/**
	 * There is a new post, or a new edition of one.
	 * @param post the post
	 */
	void posted(Post post);

	/**
	 * An edition of a post is gone.
	 * @param post the post as it was
	 */
	default void deleted(Post post) {
	}

}
