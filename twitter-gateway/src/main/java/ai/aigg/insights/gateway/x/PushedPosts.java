package ai.aigg.insights.gateway.x;

import java.util.Optional;
import java.util.Set;

import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Reads the posts that X pushes: events of the X Activity API, and lines of the filtered
 * stream. Both speak the dialect of tweets.
 */
public final class PushedPosts {

	private static final JsonMapper MAPPER = new JsonMapper(JsonFactory.builder()
		.streamReadConstraints(StreamReadConstraints.builder().maxNestingDepth(50).build())
		.build());

	private static final Set<String> EVENTS = Set.of("post.mention.create", "post.reply.create");

	private PushedPosts() {
	}

	/**
	 * Reads an event of the X Activity API.
	 * @param body as it came
	 * @param bot who we are
	 * @return the post in it, or nothing when it is another event or another account's
	 * @throws IllegalArgumentException when it is not JSON
	 */
	public static Optional<PostPage> event(byte[] body, Bot bot) {
		JsonNode data = read(body).path("data");
		if (!EVENTS.contains(data.path("event_type").asString("")) || !isFor(bot, data)) {
			return Optional.empty();
		}
		return page(data.path("payload"),
				data.path("includes").isMissingNode() ? data.path("payload").path("includes") : data.path("includes"));
	}

	/**
	 * Reads a line of the filtered stream.
	 * @param line as it came
	 * @return the post in it, or nothing when it is a message of another kind
	 * @throws IllegalArgumentException when it is not JSON
	 */
	public static Optional<PostPage> line(byte[] line) {
		JsonNode root = read(line);
		return page(root.path("data"), root.path("includes"));
	}

	private static boolean isFor(Bot bot, JsonNode data) {
		String subscribed = data.path("filter").path("user_id").asString("");
		return subscribed.isEmpty() || bot.is(subscribed);
	}

	private static Optional<PostPage> page(JsonNode post, JsonNode includes) {
		if (!post.isObject()) {
			return Optional.empty();
		}
		ObjectNode page = MAPPER.createObjectNode();
		page.set("data", post);
		page.set("includes", includes.isObject() ? includes : MAPPER.createObjectNode());
		return Optional.of(PostReader.read(page));
	}

	private static JsonNode read(byte[] json) {
		try {
			return MAPPER.readTree(json);
		}
		catch (JacksonException ex) {
			throw new IllegalArgumentException("This is not JSON", ex);
		}
	}

}
