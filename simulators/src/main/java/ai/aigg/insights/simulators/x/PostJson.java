package ai.aigg.insights.simulators.x;

import java.time.Duration;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes posts and accounts with the fields that were asked for; what has no value is
 * absent.
 */
final class PostJson {

	private static final DateTimeFormatter MILLIS = new DateTimeFormatterBuilder().appendInstant(3).toFormatter();

	private static final Duration EDITABLE = Duration.ofHours(1);

	private final XStore store;

	private final Wanted wanted;

	PostJson(XStore store, Wanted wanted) {
		this.store = store;
		this.wanted = wanted;
	}

	/** A post. */
	Map<String, Object> post(Post post) {
		XText text = post.wording().shown();
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", Long.toString(post.id()));
		json.put("text", text.text());
		json.put(this.wanted.dialect().history(), this.store.history(post).stream().map(String::valueOf).toList());
		Long repliedTo = post.inReplyToUser();
		List<Map<String, Object>> references = references(post);
		if (this.wanted.field("author_id")) {
			json.put("author_id", Long.toString(post.author().id()));
		}
		if (this.wanted.field("conversation_id")) {
			json.put("conversation_id", Long.toString(post.conversationId()));
		}
		if (this.wanted.field("created_at")) {
			json.put("created_at", time(post.createdAt()));
		}
		if (this.wanted.field("display_text_range")) {
			json.put("display_text_range", List.of(text.start(), text.length()));
		}
		if (this.wanted.field("entities") && !(text.mentions().isEmpty() && text.links().isEmpty())) {
			json.put("entities", entities(text));
		}
		if (this.wanted.field("in_reply_to_user_id") && repliedTo != null) {
			json.put("in_reply_to_user_id", Long.toString(repliedTo));
		}
		if (this.wanted.field(this.wanted.dialect().references()) && !references.isEmpty()) {
			json.put(this.wanted.dialect().references(), references);
		}
		rest(json, post);
		return json;
	}

	/** An account that comes along with posts. */
	Map<String, Object> user(XUser user) {
		return user(user, false);
	}

	/** An account that was asked for by itself. */
	Map<String, Object> account(XUser user) {
		return user(user, true);
	}

	private Map<String, Object> user(XUser user, boolean alone) {
		Map<String, Object> json = new LinkedHashMap<>();
		json.put("id", Long.toString(user.id()));
		json.put("name", user.username());
		json.put("username", user.username());
		Standing standing = this.store.standing(user);
		Map<String, Object> optional = new LinkedHashMap<>();
		optional.put("created_at", time(user.createdAt()));
		optional.put("protected", standing.isProtected());
		optional.put("verified", false);
		optional.put("verified_type", "none");
		optional.put("description", "A simulated account.");
		optional.put("public_metrics",
				Map.of("followers_count", Math.floorMod(user.id(), 900), "following_count",
						Math.floorMod(user.id(), 300), "tweet_count", this.store.byAuthor(user.id()).size(),
						"listed_count", 0));
		if (standing.automated() && this.wanted.labels(alone)) {
			json.put("affiliation", Map.of("description", "Automated", "badge_url",
					"https://pbs.twimg.com/semantic_core_img/1428827730364096519/4ZXpTBhS?format=png&name=orig"));
		}
		optional.forEach((name, value) -> {
			if (this.wanted.userFields().contains(name)) {
				json.put(name, value);
			}
		});
		return json;
	}

	static String time(Instant at) {
		return MILLIS.format(at);
	}

	private void rest(Map<String, Object> json, Post post) {
		if (this.wanted.field("lang")) {
			json.put("lang", post.traits().lang());
		}
		if (this.wanted.field("possibly_sensitive")) {
			json.put("possibly_sensitive", post.traits().sensitive());
		}
		if (this.wanted.field("reply_settings")) {
			json.put("reply_settings", "everyone");
		}
		if (this.wanted.field("public_metrics")) {
			String reposts = (this.wanted.dialect() == Dialect.TWEET) ? "retweet_count" : "repost_count";
			json.put("public_metrics", Map.of(reposts, 0, "reply_count", this.store.replies(post.id()).size(),
					"like_count", 0, "quote_count", 0, "bookmark_count", 0, "impression_count", 0));
		}
		if (this.wanted.field("edit_controls")) {
			json.put("edit_controls", editControls(post));
		}
		if (this.wanted.field("attachments") && !post.traits().media().isEmpty()) {
			json.put("attachments",
					Map.of("media_keys", post.traits().media().stream().map((id) -> "3_" + id).toList()));
		}
		String note = this.wanted.dialect().note();
		if (this.wanted.field(note) && post.wording().isNote()) {
			XText whole = post.wording().whole();
			Map<String, Object> full = new LinkedHashMap<>();
			full.put("text", whole.text());
			if (!(whole.mentions().isEmpty() && whole.links().isEmpty())) {
				full.put("entities", entities(whole));
			}
			json.put(note, full);
		}
	}

	private Map<String, Object> editControls(Post post) {
		int left = Math.max(0, XStore.MAX_EDITS + 1 - this.store.history(post).size());
		return Map.of("edits_remaining", left, "is_edit_eligible", post.repostOf() == null, "editable_until",
				time(Snowflakes.time(post.firstId()).plus(EDITABLE)));
	}

	private static List<Map<String, Object>> references(Post post) {
		List<Map<String, Object>> references = new ArrayList<>();
		Long parent = post.inReplyTo();
		Long quoted = post.quoteOf();
		if (parent != null) {
			references.add(Map.of("type", "replied_to", "id", Long.toString(parent)));
		}
		Long original = post.repostOf();
		if (original != null) {
			references.add(Map.of("type", "retweeted", "id", Long.toString(original)));
		}
		if (quoted != null) {
			references.add(Map.of("type", "quoted", "id", Long.toString(quoted)));
		}
		return references;
	}

	private static Map<String, Object> entities(XText text) {
		Map<String, Object> entities = new LinkedHashMap<>();
		if (!text.mentions().isEmpty()) {
			entities.put("mentions",
					text.mentions()
						.stream()
						.map((mention) -> Map.of("start", mention.start(), "end", mention.end(), "username",
								mention.user().username(), "id", Long.toString(mention.user().id())))
						.toList());
		}
		if (!text.links().isEmpty()) {
			entities.put("urls", text.links()
				.stream()
				.map((link) -> Map.of("start", link.start(), "end", link.end(), "url", link.url(), "expanded_url",
						link.expanded(), "display_url", link.expanded().replaceFirst("^https?://(www\\.)?", "")))
				.toList());
		}
		return entities;
	}

}
