package ai.aigg.insights.simulators.x;

/**
 * The two sets of field names that the API speaks since specification 2.167.
 */
enum Dialect {

	/** The classic names. */
	TWEET("tweets", "edit_history_tweet_ids", "referenced_tweets", "note_tweet", "tweet"),
	/** The names since July 2026, where the author and references are expansions. */
	POST("posts", "edit_history_post_ids", "referenced_posts", "note_post", "post");

	private final String includes;

	private final String history;

	private final String references;

	private final String note;

	private final String resource;

	Dialect(String includes, String history, String references, String note, String resource) {
		this.includes = includes;
		this.history = history;
		this.references = references;
		this.note = note;
		this.resource = resource;
	}

	String includes() {
		return this.includes;
	}

	String history() {
		return this.history;
	}

	String references() {
		return this.references;
	}

	String note() {
		return this.note;
	}

	String resource() {
		return this.resource;
	}

}
