package ai.aigg.insights.gateway.mentions;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostPage;
import org.jspecify.annotations.Nullable;

/**
 * What came at once, and what was read for it; the posts upwards are kept so that each is
 * read once.
 *
 * @param posts what may be mentions
 * @param others posts by id: those pointed at, and the mentions themselves
 * @param authors accounts by numeric id
 * @param unavailable ids of posts that X will not show: deleted, protected, suspended
 */
record Batch(List<Post> posts, Map<PostId, Post> others, Map<String, Author> authors, Set<String> unavailable) {

	static Batch empty() {
		return new Batch(new ArrayList<>(), new HashMap<>(), new HashMap<>(), new HashSet<>());
	}

	void add(PostPage page) {
		this.posts.addAll(page.posts());
		page.posts().forEach((post) -> this.others.put(post.id(), post));
		addOthers(page);
	}

	/**
	 * Adds what is no mention by itself.
	 */
	void addOthers(PostPage page) {
		this.others.putAll(page.included());
		this.authors.putAll(page.authors());
		this.unavailable.addAll(page.unavailable());
	}

	/**
	 * Whether it goes back to where the last read ended; only a part of the overlap is
	 * missing then.
	 */
	boolean reaches(@Nullable PostId newest) {
		return newest != null && this.posts.stream().anyMatch((post) -> post.id().compareTo(newest) <= 0);
	}

	Author author(String id) {
		return this.authors.getOrDefault(id, Author.unknown(id));
	}

}
