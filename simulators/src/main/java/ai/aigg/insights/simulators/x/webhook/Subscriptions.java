package ai.aigg.insights.simulators.x.webhook;

import java.time.Clock;
import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import ai.aigg.insights.simulators.x.gate.XProblem;
import org.jspecify.annotations.Nullable;

import org.springframework.stereotype.Component;

/**
 * The subscriptions of the activity API.
 */
@Component
class Subscriptions {

	/** What the simulated X tells of; other events of the real one never happen here. */
	static final Set<String> TYPES = Set.of("post.create", "post.delete", "post.mention.create", "post.reply.create",
			"post.quote.create");

	private static final int MAX_SUBSCRIPTIONS = 1_500;

	private final Clock clock;

	private final Map<String, Subscription> subscriptions = new LinkedHashMap<>();

	private volatile List<Subscription> current = List.of();

	private long lastId = 1_950_000_000_000_000_000L;

	Subscriptions(Clock clock) {
		this.clock = clock;
	}

	List<Subscription> list() {
		return this.current;
	}

	synchronized Subscription add(String eventType, String userId, @Nullable String tag, @Nullable String webhookId) {
		if (!TYPES.contains(eventType)) {
			throw XProblem.invalid("event_type", eventType, "The simulated X knows " + TYPES + " only.");
		}
		if (!userId.matches("[0-9]{1,19}")) {
			throw XProblem.invalid("filter.user_id", userId, "$.filter.user_id: is missing but it is required");
		}
		boolean known = this.current.stream()
			.anyMatch((each) -> each.eventType().equals(eventType) && each.userId().equals(userId)
					&& String.valueOf(each.webhookId()).equals(String.valueOf(webhookId)));
		if (known) {
			throw XProblem.plain(409, "Conflict", "The subscription exists already.");
		}
		if (this.subscriptions.size() >= MAX_SUBSCRIPTIONS) {
			throw XProblem.forbidden("You have reached the limit of subscriptions.");
		}
		Subscription added = new Subscription(Long.toString(++this.lastId), eventType, userId, tag, webhookId,
				this.clock.instant().truncatedTo(ChronoUnit.MILLIS));
		return put(added);
	}

	synchronized Subscription change(String id, @Nullable String tag, @Nullable String webhookId) {
		Subscription known = this.subscriptions.get(id);
		if (known == null) {
			throw XProblem.plain(404, "Not Found", "There is no subscription " + id + ".");
		}
		return put(new Subscription(id, known.eventType(), known.userId(), (tag != null) ? tag : known.tag(),
				(webhookId != null) ? webhookId : known.webhookId(), known.createdAt()));
	}

	synchronized boolean remove(String id) {
		boolean gone = this.subscriptions.remove(id) != null;
		this.current = List.copyOf(this.subscriptions.values());
		return gone;
	}

	private Subscription put(Subscription subscription) {
		this.subscriptions.put(subscription.id(), subscription);
		this.current = List.copyOf(this.subscriptions.values());
		return subscription;
	}

}
