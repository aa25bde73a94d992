package ai.aigg.insights.gateway.mentions;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.gateway.mentions.Judgement.Why;
import ai.aigg.insights.gateway.x.Author;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostText;
import ai.aigg.insights.gateway.x.Reference;
import org.jspecify.annotations.Nullable;

/**
 * Posts, and what the rules say of them.
 */
final class Judged {

	static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");

	static final PostId PARENT = new PostId("90");

	static final Bot BOT = new Bot("42", "bot");

	private static final RuleSettings SETTINGS = new RuleSettings(Duration.ofHours(24), Duration.ofHours(6),
			Duration.ofMinutes(5), true, Set.of("66"), 3, 100, true);

	static final RefusalRules REFUSALS = new RefusalRules(SETTINGS, NOW);

	private static final MentionRules RULES = new MentionRules(BOT, NOW.minusSeconds(60), REFUSALS);

	private Judged() {
	}

	static Judgement judge(Post post, Map<PostId, Post> others) {
		return judge(post, others, OwnReplies.NONE);
	}

	static Judgement judge(Post post, Map<PostId, Post> others, OwnReplies replies) {
		return judge(post, others, replies, new Author("7", "seven", null, null));
	}

	static Judgement judge(Post post, Map<PostId, Post> others, OwnReplies replies, Author author, String... gone) {
		return RULES.judge(post, new Batch(List.of(post), others, Map.of(author.id(), author), Set.of(gone)), replies);
	}

	static Post post(@Nullable String author, String text, int displayStart, Instant at,
			Reference.@Nullable Kind kind) {
		int start = text.indexOf("@bot");
		List<PostText.Mention> mentions = (start < 0) ? List.of()
				: List.of(new PostText.Mention(start, start + 4, "42", "bot"));
		return new Post(new PostId("100"), new PostId("99"), author,
				new PostText(text, displayStart, mentions, List.of()), at, null, null,
				(kind != null) ? List.of(new Reference(kind, PARENT)) : List.of(), false, null);
	}

	static Judgement ignored(Why why) {
		return new Judgement.Ignored(why);
	}

}
