package ai.aigg.insights.gateway.mentions;

import java.util.Comparator;
import java.util.List;
import java.util.Set;

import ai.aigg.insights.gateway.ledger.Interactions;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * One read of the mentions: everything that is new is stored before the cursor moves.
 */
@Component
class MentionPoll {

	private static final Logger log = LoggerFactory.getLogger(MentionPoll.class);

	private final Bot bot;

	private final MentionCursor cursor;

	private final MentionPages pages;

	private final Interactions interactions;

	private final MentionIntake intake;

	private final MentionMetrics metrics;

	private final RecentlyIgnored ignored = new RecentlyIgnored();

	MentionPoll(Bot bot, MentionCursor cursor, MentionPages pages, Interactions interactions, MentionIntake intake,
			MentionMetrics metrics) {
		this.bot = bot;
		this.cursor = cursor;
		this.pages = pages;
		this.interactions = interactions;
		this.intake = intake;
		this.metrics = metrics;
	}

	void run() {
		MentionCursor.Position position = this.cursor.position(this.bot.userId());
		MentionPages.Batch batch = this.pages.since(position);
		List<Post> unseen = unseen(batch.posts());
		MentionRules rules = new MentionRules(this.bot, position.activatedAt());
		this.pages.complete(unseen.stream().filter((post) -> rules.reasonToIgnore(post).isEmpty()).toList(), batch);
		OwnReplies replies = OwnReplies.behind(unseen, batch.others(), this.bot, this.interactions);
		for (Post post : unseen) {
			switch (rules.judge(post, batch.others(), batch.usernames(), replies)) {
				case Judgement.Asks asks -> take(post, asks.mention());
				case Judgement.Ignored ignoredPost -> ignore(post, ignoredPost.why());
			}
		}
		batch.posts()
			.stream()
			.map(Post::id)
			.max(Comparator.<PostId>naturalOrder())
			.ifPresent((newest) -> this.cursor.advance(this.bot.userId(), newest));
	}

	/**
	 * The posts that no earlier read dealt with, oldest first.
	 */
	private List<Post> unseen(List<Post> posts) {
		Set<String> known = posts.isEmpty() ? Set.of()
				: this.interactions.known(posts.stream().map((post) -> post.firstId().value()).toList());
		return posts.stream()
			.filter((post) -> !known.contains(post.firstId().value()) && !this.ignored.contains(post.id()))
			.sorted(Comparator.comparing(Post::id))
			.toList();
	}

	private void take(Post post, Mention mention) {
		try {
			this.intake.take(mention);
		}
		catch (DataIntegrityViolationException ex) {
			// It would fail for ever and hold back all the others.
			log.error("Mention {} cannot be stored", mention.id(), ex);
			this.metrics.unstorable();
			this.ignored.add(post.id());
		}
	}

	private void ignore(Post post, Judgement.Why why) {
		this.ignored.add(post.id());
		this.metrics.ignored(why);
		log.debug("Post {} is ignored: {}", post.id(), why.code());
	}

}
