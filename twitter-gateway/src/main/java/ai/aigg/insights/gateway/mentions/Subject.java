package ai.aigg.insights.gateway.mentions;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.Reference;
import org.jspecify.annotations.Nullable;

/**
 * What a mention points at: the post that it answers, else the one that it quotes, else
 * the one that began the thread; and upwards from there while that says little.
 *
 * @param words of others, the nearest first; may be empty
 * @param missing the post that would be read next, or {@code null}
 * @param isGone whether X will not show what it points at
 */
record Subject(String words, @Nullable PostId missing, boolean isGone) {

	/**
	 * Follows a mention upwards.
	 * @param mention the post
	 * @param others the posts that were read
	 * @param unavailable ids of posts that X will not show
	 * @param bot who we are; our own words are nobody's subject
	 * @param hops the most posts upwards
	 */
	static Subject of(Post mention, Map<PostId, Post> others, Set<String> unavailable, Bot bot, int hops) {
		boolean asksByItself = Pointing.saysEnough(mention.text().question(bot));
		Set<PostId> seen = new HashSet<>(List.of(mention.id(), mention.firstId()));
		List<String> words = new ArrayList<>();
		boolean gone = false;
		Post at = mention;
		for (int hop = 0; hop < hops; hop++) {
			Post next = null;
			for (PostId id : upwards(at, mention).filter((each) -> !seen.contains(each)).toList()) {
				next = others.get(id);
				if (next == null && !unavailable.contains(id.value())) {
					return new Subject(String.join("\n", words), id, false);
				}
				gone |= next == null;
				seen.add(id);
				if (next != null) {
					break;
				}
			}
			String author = (next != null) ? next.authorId() : null;
			if (next == null || (author != null && bot.is(author))) {
				break;
			}
			String said = next.text().question(bot);
			if (!said.isBlank()) {
				words.add(said);
			}
			if (!words.isEmpty() && (asksByItself || Pointing.saysEnough(String.join(" ", words)))) {
				break;
			}
			at = next;
		}
		return new Subject(String.join("\n", words), null, gone && words.isEmpty());
	}

	private static Stream<PostId> upwards(Post post, Post mention) {
		return Stream
			.of(post.referenced(Reference.Kind.REPLIED_TO), post.referenced(Reference.Kind.QUOTED),
					PostId.parse(mention.conversationId()))
			.flatMap(Optional::stream);
	}

}
