package ai.aigg.insights.simulators.x;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.springframework.util.MultiValueMap;
import org.springframework.util.StringUtils;

/**
 * The fields and expansions a request asks for, and thereby its dialect. Unknown names
 * are ignored without a word, as upstream does.
 *
 * @param dialect names to answer with
 * @param fields fields of posts
 * @param userFields fields of accounts
 * @param expansions objects to include
 */
record Wanted(Dialect dialect, Set<String> fields, Set<String> userFields, Set<String> expansions) {

	static Wanted of(MultiValueMap<String, String> parameters, Dialect fallback) {
		Set<String> expansions = names(parameters, "expansions");
		Set<String> tweet = names(parameters, "tweet.fields");
		Set<String> post = names(parameters, "post.fields");
		boolean classic = !tweet.isEmpty() || expansions.stream().anyMatch((name) -> name.contains("tweet"));
		boolean renamed = !post.isEmpty() || expansions.stream().anyMatch((name) -> name.contains("post"));
		Dialect dialect = (classic == renamed) ? fallback : classic ? Dialect.TWEET : Dialect.POST;
		return new Wanted(dialect, (dialect == Dialect.TWEET) ? tweet : post, names(parameters, "user.fields"),
				expansions);
	}

	/**
	 * Author and references: expansions in the new dialect, fields in the classic one.
	 */
	boolean field(String name) {
		boolean expansion = this.dialect == Dialect.POST
				&& Set.of("author_id", "referenced_posts", "in_reply_to_user_id").contains(name);
		return expansion ? this.expansions.contains(name) : this.fields.contains(name);
	}

	boolean authors() {
		return this.expansions.contains("author_id");
	}

	boolean mentioned() {
		return this.expansions.contains("entities.mentions.username");
	}

	boolean references() {
		return this.expansions.contains("referenced_tweets.id") || this.expansions.contains("referenced_posts");
	}

	boolean referenceAuthors() {
		return this.expansions.contains("referenced_tweets.id.author_id")
				|| (this.expansions.contains("referenced_posts") && authors());
	}

	/**
	 * What an account is labelled as: an expansion of accounts in the new dialect, which
	 * lists of posts do not have, and a field in the classic one.
	 * @param alone whether accounts were asked for, and do not come along with posts
	 */
	boolean labels(boolean alone) {
		return (this.dialect == Dialect.TWEET) ? this.userFields.contains("affiliation")
				: alone && this.expansions.contains("affiliation");
	}

	private static Set<String> names(MultiValueMap<String, String> parameters, String name) {
		Set<String> names = new HashSet<>();
		parameters.getOrDefault(name, List.of())
			.forEach((value) -> names.addAll(StringUtils.commaDelimitedListToSet(value)));
		return names;
	}

}
