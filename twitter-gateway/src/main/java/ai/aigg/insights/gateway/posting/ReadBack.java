package ai.aigg.insights.gateway.posting;

import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import ai.aigg.insights.gateway.ledger.LostReply;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.gateway.x.Reference;
import ai.aigg.insights.gateway.x.XReads;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.stereotype.Component;

/**
 * Looks through our own posts for replies to mentions.
 */
@Component
class ReadBack {

	private static final Logger log = LoggerFactory.getLogger(ReadBack.class);

	/** X shows the latest 3,200 posts of an account. */
	private static final int MAX_PAGES = 32;

	/** X's clock is not ours. */
	private static final Duration SLACK = Duration.ofSeconds(30);

	private final XReads x;

	private final AttemptBudget budget;

	ReadBack(XReads x, AttemptBudget budget) {
		this.x = x;
		this.budget = budget;
	}

	/**
	 * Looks for replies, newest posts first, until all are found.
	 * @param wanted what is looked for
	 * @return those that are there
	 */
	Found find(Collection<LostReply> wanted) {
		Instant last = wanted.stream().map(LostReply::attemptedAt).max(Comparator.naturalOrder()).orElseThrow();
		Set<PostId> mentions = wanted.stream()
			.map((reply) -> new PostId(reply.target()))
			.collect(Collectors.toUnmodifiableSet());
		// Any attempt may have made it, and none is older than the mention.
		PostId since = mentions.stream().min(Comparator.naturalOrder()).orElseThrow();
		PostId until = PostId.justBefore(last.plus(this.budget.whole()).plus(SLACK));
		Map<PostId, PostId> found = new HashMap<>();
		String token = null;
		for (int page = 0; page < MAX_PAGES; page++) {
			PostPage posts = this.x.ownPosts(since, until, token);
			posts.posts().forEach((post) -> note(post, mentions, found));
			token = posts.nextToken();
			if (token == null) {
				return new Found(found, true);
			}
		}
		return new Found(found, false);
	}

	private static void note(Post post, Set<PostId> mentions, Map<PostId, PostId> found) {
		post.referenced(Reference.Kind.REPLIED_TO).filter(mentions::contains).ifPresent((mention) -> {
			PostId other = found.put(mention, post.id());
			if (other != null) {
				log.error("Mention {} has two replies, {} and {}", mention, post.id(), other);
			}
		});
	}

	/**
	 * What is there.
	 *
	 * @param replies the oldest reply by its mention
	 * @param isComplete whether everything was read in which they could be
	 */
	record Found(Map<PostId, PostId> replies, boolean isComplete) {
	}

}
