package ai.aigg.insights.simulators.x;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;

import ai.aigg.insights.simulators.x.gate.XProblem;
import org.jspecify.annotations.Nullable;

/**
 * Writes a list of posts with what it includes; an empty one has no {@code data}.
 */
final class PageJson {

	private final XStore store;

	private final Wanted wanted;

	private final PostJson json;

	PageJson(XStore store, Wanted wanted) {
		this.store = store;
		this.wanted = wanted;
		this.json = new PostJson(store, wanted);
	}

	/** One page of a timeline, newest first. */
	Map<String, Object> timeline(List<Post> posts, @Nullable String next) {
		Map<String, Object> page = posts(posts, new ArrayList<>());
		Map<String, Object> meta = new LinkedHashMap<>();
		meta.put("result_count", posts.size());
		if (!posts.isEmpty()) {
			meta.put("newest_id", Long.toString(posts.getFirst().id()));
			meta.put("oldest_id", Long.toString(posts.getLast().id()));
		}
		if (next != null) {
			meta.put("next_token", next);
		}
		page.put("meta", meta);
		return page;
	}

	/** Posts and the errors found on the way. */
	Map<String, Object> posts(List<Post> posts, List<Map<String, Object>> errors) {
		Map<String, Object> page = new LinkedHashMap<>();
		if (!posts.isEmpty()) {
			page.put("data", posts.stream().map(this.json::post).toList());
		}
		List<Post> referenced = this.wanted.references() ? referenced(posts, errors) : List.of();
		Map<Long, XUser> users = new TreeMap<>();
		if (this.wanted.authors()) {
			posts.forEach((post) -> users.put(post.author().id(), post.author()));
		}
		if (this.wanted.referenceAuthors()) {
			referenced.forEach((post) -> users.put(post.author().id(), post.author()));
		}
		if (this.wanted.mentioned()) {
			posts.forEach((post) -> post.wording()
				.shown()
				.mentions()
				.forEach((mention) -> users.put(mention.user().id(), mention.user())));
		}
		Map<String, Object> includes = new LinkedHashMap<>();
		if (!users.isEmpty()) {
			includes.put("users", users.values().stream().map(this.json::user).toList());
		}
		if (!referenced.isEmpty()) {
			includes.put(this.wanted.dialect().includes(), referenced.stream().map(this.json::post).toList());
		}
		if (!includes.isEmpty()) {
			page.put("includes", includes);
		}
		if (!errors.isEmpty()) {
			page.put("errors", errors);
		}
		return page;
	}

	private List<Post> referenced(List<Post> posts, List<Map<String, Object>> errors) {
		String parameter = (this.wanted.dialect() == Dialect.TWEET) ? "referenced_tweets.id" : "referenced_posts";
		Map<Long, Post> found = new TreeMap<>();
		posts.stream()
			.flatMap((post) -> Stream.of(post.inReplyTo(), post.quoteOf(), post.repostOf()))
			.filter(Objects::nonNull)
			.distinct()
			.forEach((id) -> {
				Post post = this.store.post(id);
				if (post != null && this.store.visible(post)) {
					found.put(id, post);
				}
				else if (post != null) {
					errors.add(XProblem.hidden(this.wanted.dialect().resource(), parameter, Long.toString(id)));
				}
				else {
					errors.add(XProblem.missing(this.wanted.dialect().resource(), parameter, Long.toString(id)));
				}
			});
		return List.copyOf(found.values());
	}

}
