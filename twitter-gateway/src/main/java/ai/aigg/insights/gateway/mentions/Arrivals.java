package ai.aigg.insights.gateway.mentions;

import java.time.Clock;
import java.time.Instant;
import java.util.List;

import ai.aigg.insights.gateway.ledger.Arrival;
import ai.aigg.insights.gateway.ledger.IgnoredPosts;
import ai.aigg.insights.gateway.ledger.Interactions;
import ai.aigg.insights.gateway.ledger.Reason;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Component;

/**
 * Where the three paths meet: whatever brings posts, they are sorted out and taken in
 * here.
 */
@Component
class Arrivals {

	private static final Logger log = LoggerFactory.getLogger(Arrivals.class);

	private final Bot bot;

	private final Sieve sieve;

	private final SubjectReads subjects;

	private final LabelReads labels;

	private final Interactions interactions;

	private final MentionIntake intake;

	private final IgnoredPosts ignoredPosts;

	private final RuleSettings settings;

	private final Clock clock;

	private final MentionMetrics metrics;

	Arrivals(Bot bot, Sieve sieve, SubjectReads subjects, LabelReads labels, Interactions interactions,
			MentionIntake intake, IgnoredPosts ignoredPosts, RuleSettings settings, Clock clock,
			MentionMetrics metrics) {
		this.bot = bot;
		this.sieve = sieve;
		this.subjects = subjects;
		this.labels = labels;
		this.interactions = interactions;
		this.intake = intake;
		this.ignoredPosts = ignoredPosts;
		this.settings = settings;
		this.clock = clock;
		this.metrics = metrics;
	}

	/**
	 * Takes in all mentions of a batch that are new.
	 * @param batch what came
	 * @param activatedAt since when we answer
	 * @param arrival how it came
	 */
	void take(Batch batch, Instant activatedAt, Arrival arrival) {
		List<Post> unseen = this.sieve.unseen(batch.posts(), arrival);
		if (unseen.isEmpty()) {
			return;
		}
		MentionRules rules = new MentionRules(this.bot, activatedAt,
				new RefusalRules(this.settings, this.clock.instant()));
		List<Post> serious = unseen.stream().filter((post) -> rules.reasonToIgnore(post).isEmpty()).toList();
		this.subjects.complete(serious, batch);
		if (arrival == Arrival.POLL) {
			this.labels.complete(serious, batch);
		}
		OwnReplies replies = OwnReplies.behind(unseen, batch.others(), this.bot, this.interactions);
		for (Post post : unseen) {
			switch (rules.judge(post, batch, replies)) {
				case Judgement.Asks(Mention mention) -> take(post, mention, null, null, arrival);
				case Judgement.Refused(Mention mention, Reason reason) -> take(post, mention, null, reason, arrival);
				case Judgement.Orders(Mention mention, Command command) -> take(post, mention, command, null, arrival);
				case Judgement.Ignored(Judgement.Why why) -> ignore(post, why, arrival);
			}
		}
	}

	private void take(Post post, Mention mention, @Nullable Command command, @Nullable Reason refusal,
			Arrival arrival) {
		try {
			this.intake.take(new Arrived(mention, command, refusal, arrival));
		}
		catch (DataIntegrityViolationException ex) {
			// It would fail for ever and hold back all the others.
			log.error("Mention {} cannot be stored", mention.id(), ex);
			ignore(post, Judgement.Why.UNSTORABLE, arrival);
		}
	}

	private void ignore(Post post, Judgement.Why why, Arrival arrival) {
		if (this.ignoredPosts.add(post.id().value(), why.code(), arrival)) {
			this.metrics.ignored(why);
			log.debug("Post {} is ignored: {}", post.id(), why.code());
		}
	}

}
