package ai.aigg.insights.simulators.x;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.simulators.x.gate.Endpoint;
import ai.aigg.insights.simulators.x.gate.XCallers;
import ai.aigg.insights.simulators.x.gate.XEndpoint;
import ai.aigg.insights.simulators.x.gate.XProblem;
import ai.aigg.insights.simulators.x.media.MediaShelf;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;

/**
 * API v2, writing, with the rules that keep a bot in check: it answers only who summoned
 * it, never twice the same, never too long.
 */
@XEndpoint
@RequestMapping("/x/2/tweets")
class XWriteController {

	private static final Set<String> FIELDS = Set.of("text", "reply", "media", "made_with_ai", "reply_settings",
			"quote_tweet_id", "nullcast", "poll", "geo", "card_uri", "community_id", "direct_message_deep_link",
			"edit_options", "for_super_followers_only", "paid_partnership", "share_with_followers");

	private static final int MAX_MEDIA = 4;

	private final SimulatedX network;

	private final XCallers callers;

	private final MediaShelf shelf;

	private final Object writing = new Object();

	XWriteController(SimulatedX network, XCallers callers, MediaShelf shelf) {
		this.network = network;
		this.callers = callers;
		this.shelf = shelf;
	}

	@PostMapping
	@ResponseStatus(HttpStatus.CREATED)
	Map<String, Object> create(@RequestBody JsonNode body, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.CREATE);
		body.propertyNames().forEach((name) -> {
			if (!FIELDS.contains(name)) {
				throw XProblem.invalid(name, name, "$." + name + ": is not defined in the schema");
			}
		});
		String text = body.path("text").asString("");
		List<String> media = body.path("media").path("media_ids").valueStream().map(JsonNode::asString).toList();
		check(text, media);
		if (body.has("quote_tweet_id")) {
			throw XProblem.forbidden("You are not permitted to perform this action.");
		}
		synchronized (this.writing) {
			return publish(text, body.path("reply"), media);
		}
	}

	@DeleteMapping("/{id}")
	Map<String, Object> delete(@PathVariable String id, HttpServletRequest request, HttpServletResponse response) {
		this.callers.enter(request, response, Endpoint.DELETE);
		Post post = post(id);
		if (post != null && !post.author().equals(this.network.bot())) {
			throw XProblem.forbidden("You are not authorized to delete this Tweet.");
		}
		return Map.of("data", Map.of("deleted", post != null && this.network.delete(post.id())));
	}

	private void check(String text, List<String> media) {
		if (text.isBlank() && media.isEmpty()) {
			throw XProblem.invalid("text", text, "$.text: must not be empty");
		}
		if (media.size() > MAX_MEDIA || !media.stream().allMatch(this.shelf::has)) {
			throw XProblem.invalid("media.media_ids", media.toString(), "Your media IDs are invalid.");
		}
		if (XText.cashtags(text) > 1) {
			throw XProblem.forbidden("You are not allowed to create a Tweet with more than one cashtag.");
		}
		if (XText.weight(text) > XText.LIMIT) {
			throw XProblem.invalid("text", text, "Your Tweet text is too long. For more information refer to "
					+ "https://developer.twitter.com/en/docs/counting-characters");
		}
	}

	private Map<String, Object> publish(String text, JsonNode reply, List<String> media) {
		XUser bot = this.network.bot();
		Post parent = null;
		Set<Long> excluded = new HashSet<>();
		if (reply.isObject()) {
			parent = post(reply.path("in_reply_to_tweet_id").asString(""));
			if (parent == null || !this.network.isVisible(parent)) {
				throw XProblem.forbidden("You attempted to reply to a Tweet that is deleted or not visible to you.");
			}
			if (!this.network.summons(parent)) {
				throw XProblem
					.forbidden("Reply to this conversation is not allowed because you have not been mentioned "
							+ "or otherwise engaged by the author of the post you are replying to.");
			}
			reply.path("exclude_reply_user_ids").forEach((id) -> excluded.add(id.asLong(0)));
		}
		if (!text.isBlank() && this.network.store().said(bot.id(), text, this.network.duplicatesSince())) {
			throw XProblem.forbidden("You are not allowed to create a Tweet with duplicate content.");
		}
		Post post = this.network.publish(bot, Draft.of(bot.username(), text), parent, excluded, media);
		XText shown = post.wording().whole();
		String id = Long.toString(post.id());
		return Map.of("data",
				Map.of("id", id, "text", shown.text().substring(shown.start()), "edit_history_tweet_ids", List.of(id)));
	}

	private @Nullable Post post(String id) {
		return id.matches("\\d{1,18}|[1-8]\\d{18}") ? this.network.store().post(Long.parseLong(id)) : null;
	}

}
