package ai.aigg.insights.gateway.x;

import java.util.List;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * One answer of X with posts in it.
 *
 * @param posts those asked for, newest first as X lists them
 * @param included posts that these refer to
 * @param authors accounts by numeric id
 * @param unavailable ids of posts that X will not show: deleted, protected, suspended
 * @param nextToken leads to the next page, or {@code null} on the last
 * @param malformed how many posts could not be read
 */
public record PostPage(List<Post> posts, Map<PostId, Post> included, Map<String, Author> authors,
		Set<String> unavailable, @Nullable String nextToken, int malformed) {

	public PostPage {
		posts = List.copyOf(posts);
		included = Map.copyOf(included);
		authors = Map.copyOf(authors);
		unavailable = Set.copyOf(unavailable);
	}

}
