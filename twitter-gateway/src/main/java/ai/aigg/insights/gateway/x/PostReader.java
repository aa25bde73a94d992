package ai.aigg.insights.gateway.x;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Reads posts in both of X's dialects ({@code referenced_posts} and
 * {@code referenced_tweets} and so on), because X mixes them and ignores unknown field
 * names silently.
 */
final class PostReader {

	/** More than X ever puts on a page. */
	private static final int MAX_POSTS = 1000;

	private PostReader() {
	}

	static PostPage read(JsonNode body) {
		List<Post> posts = new ArrayList<>();
		List<JsonNode> data = elements(body.path("data"));
		data.forEach((node) -> post(node).ifPresent(posts::add));
		Map<PostId, Post> included = new HashMap<>();
		elements(either(body.path("includes"), "posts", "tweets"))
			.forEach((node) -> post(node).ifPresent((post) -> included.put(post.id(), post)));
		return new PostPage(posts, included, authors(body), unavailable(body), text(body.path("meta"), "next_token"),
				data.size() - posts.size());
	}

	private static Optional<Post> post(JsonNode node) {
		return PostId.parse(text(node, "id"))
			.map((id) -> new Post(id, firstId(node, id), text(node, "author_id"), PostTextReader.read(node),
					createdAt(node, id), text(node, "conversation_id"), text(node, "in_reply_to_user_id"),
					references(node), node.path("possibly_sensitive").asBoolean(false), text(node, "lang")));
	}

	private static PostId firstId(JsonNode node, PostId id) {
		JsonNode history = either(node, "edit_history_post_ids", "edit_history_tweet_ids");
		return PostId.parse(history.path(0).asString("")).orElse(id);
	}

	private static Instant createdAt(JsonNode node, PostId id) {
		Instant createdAt = instant(text(node, "created_at"));
		return (createdAt != null) ? createdAt : id.time();
	}

	private static @Nullable Instant instant(@Nullable String text) {
		try {
			return (text != null) ? OffsetDateTime.parse(text).toInstant() : null;
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	private static List<Reference> references(JsonNode node) {
		List<Reference> references = new ArrayList<>();
		for (JsonNode element : elements(either(node, "referenced_posts", "referenced_tweets"))) {
			PostId.parse(text(element, "id"))
				.ifPresent((id) -> kind(element).ifPresent((kind) -> references.add(new Reference(kind, id))));
		}
		if (references.stream().noneMatch((reference) -> reference.kind() == Reference.Kind.REPLIED_TO)) {
			// Pushed events may name the parent only so.
			PostId.parse(text(node, "in_reply_to_tweet_id"))
				.ifPresent((id) -> references.add(new Reference(Reference.Kind.REPLIED_TO, id)));
		}
		return references;
	}

	private static Optional<Reference.Kind> kind(JsonNode reference) {
		return Optional.ofNullable(switch (reference.path("type").asString("")) {
			case "replied_to" -> Reference.Kind.REPLIED_TO;
			case "quoted" -> Reference.Kind.QUOTED;
			case "retweeted", "reposted" -> Reference.Kind.REPOSTED;
			default -> null;
		});
	}

	private static Map<String, Author> authors(JsonNode body) {
		Map<String, Author> authors = new HashMap<>();
		for (JsonNode element : elements(body.path("includes").path("users"))) {
			// Some pushed events wrap each account once more.
			JsonNode user = element.has("data") ? element.path("data") : element;
			author(user, user.has("affiliation") ? isAutomated(user) : null)
				.ifPresent((author) -> authors.put(author.id(), author));
		}
		return authors;
	}

	/**
	 * Reads accounts that were asked for with their labels: one without has none.
	 */
	static Map<String, Author> accounts(JsonNode body) {
		return elements(body.path("data")).stream()
			.flatMap((user) -> author(user, isAutomated(user)).stream())
			.collect(Collectors.toMap(Author::id, Function.identity(), (first, second) -> first));
	}

	private static Optional<Author> author(JsonNode user, @Nullable Boolean automated) {
		return Optional.ofNullable(text(user, "id"))
			.map((id) -> new Author(id, text(user, "username"), instant(text(user, "created_at")), automated));
	}

	private static boolean isAutomated(JsonNode user) {
		return user.path("affiliation").path("description").asString("").equalsIgnoreCase("automated");
	}

	private static Set<String> unavailable(JsonNode body) {
		Set<String> ids = new HashSet<>();
		for (JsonNode error : elements(body.path("errors"))) {
			String id = text(error, "resource_id");
			if (id != null) {
				ids.add(id);
			}
		}
		return ids;
	}

	static JsonNode either(JsonNode node, String postName, String tweetName) {
		return node.has(postName) ? node.path(postName) : node.path(tweetName);
	}

	static List<JsonNode> elements(JsonNode node) {
		if (node.isObject()) {
			return List.of(node);
		}
		return node.isArray() ? node.valueStream().limit(MAX_POSTS).toList() : List.of();
	}

	static @Nullable String text(JsonNode node, String name) {
		String text = node.path(name).asString("");
		return text.isEmpty() ? null : text;
	}

}
