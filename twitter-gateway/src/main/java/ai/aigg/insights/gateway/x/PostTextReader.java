package ai.aigg.insights.gateway.x;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import tools.jackson.databind.JsonNode;

/**
 * Reads what a post says; of posts over 280 characters from their note, for the text is
 * cut there.
 */
final class PostTextReader {

	/** More than the 25,000 of the longest post, so that offsets near its end hold. */
	private static final int MAX_CODE_POINTS = 30_000;

	private static final int MAX_LINK = 500;

	private static final int MAX_ENTITIES = 200;

	private static final Pattern STATUS_LINK = Pattern
		.compile("https?://(www\\.|mobile\\.)?(x|twitter)\\.com/[^/]+/status/.*");

	private PostTextReader() {
	}

	static PostText read(JsonNode post) {
		String text = bounded(post.path("text").asString(""));
		int displayStart = Math.clamp(post.path("display_text_range").path(0).asInt(0), 0,
				text.codePointCount(0, text.length()));
		JsonNode note = PostReader.either(post, "note_post", "note_tweet");
		String whole = bounded(note.path("text").asString(""));
		if (whole.isEmpty()) {
			return text(text, displayStart, post.path("entities"));
		}
		// The range speaks of the cut text; it holds for the note where both begin alike.
		String prefix = text.substring(0, text.offsetByCodePoints(0, displayStart));
		return text(whole, whole.startsWith(prefix) ? displayStart : 0, note.path("entities"));
	}

	private static PostText text(String text, int displayStart, JsonNode entities) {
		return new PostText(text, displayStart, mentions(entities), links(entities));
	}

	private static String bounded(String text) {
		return (text.codePointCount(0, text.length()) <= MAX_CODE_POINTS) ? text
				: text.substring(0, text.offsetByCodePoints(0, MAX_CODE_POINTS));
	}

	private static List<PostText.Mention> mentions(JsonNode entities) {
		List<PostText.Mention> mentions = new ArrayList<>();
		for (JsonNode node : bounded(entities.path("mentions"))) {
			mentions.add(new PostText.Mention(node.path("start").asInt(-1), node.path("end").asInt(-1),
					node.path("id").asString(""), node.path("username").asString("")));
		}
		return mentions;
	}

	private static List<PostText.Link> links(JsonNode entities) {
		List<PostText.Link> links = new ArrayList<>();
		for (JsonNode node : bounded(entities.path("urls"))) {
			String target = node.path("unwound_url").asString(node.path("expanded_url").asString(""));
			if (target.length() <= MAX_LINK && target.startsWith("http")) {
				links.add(new PostText.Link(node.path("start").asInt(-1), node.path("end").asInt(-1),
						STATUS_LINK.matcher(target).matches() ? "" : target));
			}
		}
		return links;
	}

	private static List<JsonNode> bounded(JsonNode entities) {
		return PostReader.elements(entities).stream().limit(MAX_ENTITIES).toList();
	}

}
