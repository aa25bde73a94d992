package ai.aigg.insights.gateway.mentions;

import java.time.Clock;
import java.time.Duration;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.stream.Collectors;

import ai.aigg.insights.gateway.ledger.Arrival;
import ai.aigg.insights.gateway.ledger.IgnoredPosts;
import ai.aigg.insights.gateway.ledger.Intake;
import ai.aigg.insights.gateway.ledger.KnownMention;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * Keeps what was dealt with from being judged again, and measures how far the paths are
 * apart.
 */
@Component
class Sieve {

	private final Intake intake;

	private final IgnoredPosts ignoredPosts;

	private final Clock clock;

	private final MentionMetrics metrics;

	private final RecentIds polled = new RecentIds();

	private final RecentIds edits = new RecentIds();

	Sieve(Intake intake, IgnoredPosts ignoredPosts, Clock clock, MentionMetrics metrics) {
		this.intake = intake;
		this.ignoredPosts = ignoredPosts;
		this.clock = clock;
		this.metrics = metrics;
	}

	/**
	 * The posts that nothing dealt with yet, oldest first, of several edits the last.
	 * @param posts what came
	 * @param arrival how
	 */
	List<Post> unseen(Collection<Post> posts, Arrival arrival) {
		if (posts.isEmpty()) {
			return List.of();
		}
		Collection<Post> latest = posts.stream()
			.collect(Collectors.toMap(Post::firstId, Function.identity(),
					BinaryOperator.maxBy(Comparator.comparing(Post::id))))
			.values();
		Map<String, KnownMention> known = this.intake
			.known(latest.stream().map((post) -> post.firstId().value()).toList());
		Set<String> ignored = this.ignoredPosts.known(latest.stream().map((post) -> post.id().value()).toList());
		return latest.stream()
			.filter((post) -> !ignored.contains(post.id().value()))
			.filter((post) -> isNew(post, known.get(post.firstId().value()), arrival))
			.sorted(Comparator.comparing(Post::id))
			.toList();
	}

	private boolean isNew(Post post, @Nullable KnownMention known, Arrival arrival) {
		if (known == null) {
			return true;
		}
		if (post.id().compareTo(new PostId(known.mentionId())) > 0) {
			return this.edits.add(post.id());
		}
		measure(post.id(), known, arrival);
		return false;
	}

	private void measure(PostId id, KnownMention known, Arrival arrival) {
		Duration apart = Duration.between(known.receivedAt(), this.clock.instant());
		if (arrival != Arrival.POLL) {
			this.metrics.duplicate(arrival);
			if (known.arrival() == Arrival.POLL) {
				this.metrics.late(arrival, apart);
			}
		}
		else if (known.arrival() != Arrival.POLL && this.polled.add(id)) {
			this.metrics.duplicate(arrival);
			this.metrics.early(known.arrival(), apart);
		}
	}

}
