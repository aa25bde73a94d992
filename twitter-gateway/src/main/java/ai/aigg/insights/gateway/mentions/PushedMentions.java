package ai.aigg.insights.gateway.mentions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import ai.aigg.insights.gateway.ledger.Arrival;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;

import org.springframework.stereotype.Component;

/**
 * Takes pushed posts, many of different calls together. Whoever hands one over learns
 * whether it was stored, so that X is told to call again where it was not: the poll alone
 * reaches no further back than the latest 800 mentions.
 */
@Component
public class PushedMentions implements LoopingComponent {

	private static final int ROOM = 2000;

	private static final int AT_ONCE = 100;

	/** X waits 10 s for an answer. */
	private static final Duration PATIENCE = Duration.ofSeconds(8);

	private final BlockingQueue<Pushed> waiting = new ArrayBlockingQueue<>(ROOM);

	private final SignalledLoop loop = new SignalledLoop("pushed-mentions", Duration.ofSeconds(5), this::work);

	private final Bot bot;

	private final MentionCursor cursor;

	private final Arrivals arrivals;

	private final MentionMetrics metrics;

	PushedMentions(Bot bot, MentionCursor cursor, Arrivals arrivals, MentionMetrics metrics) {
		this.bot = bot;
		this.cursor = cursor;
		this.arrivals = arrivals;
		this.metrics = metrics;
	}

	/**
	 * Hands a post over and waits until it was dealt with.
	 * @param page the post and what came with it
	 * @param arrival how it came
	 * @return {@code false} when it may not have been stored
	 */
	public boolean take(PostPage page, Arrival arrival) {
		Pushed pushed = new Pushed(page, arrival, new CompletableFuture<>());
		boolean hasRoom = this.waiting.offer(pushed);
		this.metrics.pushed(arrival, hasRoom);
		this.loop.signalAfterCommit();
		return hasRoom && pushed.stored().completeOnTimeout(false, PATIENCE.toMillis(), TimeUnit.MILLISECONDS).join();
	}

	private boolean work() {
		List<Pushed> pushed = new ArrayList<>();
		this.waiting.drainTo(pushed, AT_ONCE);
		try {
			store(pushed);
			pushed.forEach((each) -> each.stored().complete(true));
		}
		finally {
			// Nothing more when they are stored.
			pushed.forEach((each) -> each.stored().complete(false));
		}
		return !this.waiting.isEmpty();
	}

	private void store(List<Pushed> pushed) {
		if (pushed.isEmpty()) {
			return;
		}
		MentionCursor.Position position = this.cursor.position(this.bot.userId());
		for (Arrival arrival : Arrival.values()) {
			Batch batch = Batch.empty();
			pushed.stream().filter((each) -> each.arrival() == arrival).forEach((each) -> batch.add(each.page()));
			this.arrivals.take(batch, position.activatedAt(), arrival);
		}
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

	/**
	 * A post that waits.
	 *
	 * @param page the post and what came with it
	 * @param arrival how it came
	 * @param stored becomes whether it was dealt with
	 */
	private record Pushed(PostPage page, Arrival arrival, CompletableFuture<Boolean> stored) {
	}

}
