package ai.aigg.insights.simulators.x.webhook;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

import ai.aigg.insights.simulators.market.Seed;
import ai.aigg.insights.simulators.x.Post;
import ai.aigg.insights.simulators.x.PostListener;
import ai.aigg.insights.simulators.x.SimulatedX;

import org.springframework.stereotype.Component;

/**
 * Turns what happens on the network into events for its subscribers, as badly as the
 * knobs say.
 */
@Component
final class Announcer implements PostListener {

	private static final String MENTION = "post.mention.create";

	private static final String REPLY = "post.reply.create";

	private final SimulatedX network;

	private final Subscriptions subscriptions;

	private final Courier courier;

	private final Tally tally;

	private final SplittableRandom random;

	private volatile Knobs knobs = Knobs.USUAL;

	Announcer(SimulatedX network, Subscriptions subscriptions, Courier courier, Tally tally, Seed seed) {
		this.network = network;
		this.subscriptions = subscriptions;
		this.courier = courier;
		this.tally = tally;
		this.random = seed.random("x webhook");
		network.listen(this);
	}

	Knobs knobs() {
		return this.knobs;
	}

	void set(Knobs wanted) {
		this.knobs = wanted;
	}

	@Override
	public void posted(Post post) {
		events(post, types(post)).forEach(this::announce);
	}

	@Override
	public void deleted(Post post) {
		if (post.author().id() == this.network.bot().id()) {
			events(post, List.of("post.delete")).forEach(this::announce);
		}
	}

	/** Tells again of what happened in some time, without fail. */
	int replay(String webhookId, Instant from, Instant to) {
		int events = 0;
		for (Post post : this.network.posts(from, to)) {
			for (Event event : events(post, types(post))) {
				if (webhookId.equals(event.subscription().webhookId())) {
					this.courier.send(event, Duration.ZERO);
					events++;
				}
			}
		}
		return events;
	}

	private List<Event> events(Post post, List<String> types) {
		List<Subscription> all = this.subscriptions.list();
		if (all.isEmpty() || types.isEmpty()) {
			return List.of();
		}
		String bot = Long.toString(this.network.bot().id());
		return all.stream()
			.filter((each) -> types.contains(each.eventType()) && each.userId().equals(bot) && each.webhookId() != null)
			.map((each) -> new Event(each, post))
			.toList();
	}

	private List<String> types(Post post) {
		long bot = this.network.bot().id();
		if (post.author().id() == bot) {
			return List.of("post.create");
		}
		if (post.repostOf() != null || !this.network.isVisible(post)) {
			return List.of();
		}
		List<String> types = new ArrayList<>();
		if (post.names(this.network.bot())) {
			types.add(MENTION);
		}
		Long answered = post.inReplyToUser();
		if (answered != null && answered == bot && (types.isEmpty() || this.knobs.bothEvents())) {
			types.add(REPLY);
		}
		Long quoted = post.quoteOf();
		if (quoted != null && this.network.post(quoted).filter((each) -> each.author().id() == bot).isPresent()) {
			types.add("post.quote.create");
		}
		return types;
	}

	private synchronized void announce(Event event) {
		Knobs now = this.knobs;
		if (this.random.nextDouble() < now.dropRate()) {
			this.tally.dropped().incrementAndGet();
			return;
		}
		this.courier.send(event, wait(now));
		if (this.random.nextDouble() < now.duplicateRate()) {
			this.tally.duplicated().incrementAndGet();
			this.courier.send(event, wait(now));
		}
	}

	private Duration wait(Knobs now) {
		boolean held = this.random.nextDouble() < now.reorderRate();
		return held ? now.delay().plus(now.reorderBy().multipliedBy(this.random.nextInt(1, 101)).dividedBy(100))
				: now.delay();
	}

}
