package ai.aigg.insights.gateway.mentions;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;

import ai.aigg.insights.gateway.ledger.Arrival;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.PostPage;
import ai.aigg.insights.kit.loop.LoopingComponent;
import ai.aigg.insights.kit.loop.SignalledLoop;

import org.springframework.stereotype.Component;

/**
 * Takes pushed posts from those who must answer quickly. They wait in memory: what is
 * lost here, the next poll brings.
 */
@Component
public class PushedMentions implements LoopingComponent {

	private static final int ROOM = 2000;

	private static final int AT_ONCE = 100;

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
	 * Hands a post over; never blocks.
	 * @param page the post and what came with it
	 * @param arrival how it came
	 */
	public void offer(PostPage page, Arrival arrival) {
		this.metrics.pushed(arrival, this.waiting.offer(new Pushed(page, arrival)));
		this.loop.signalAfterCommit();
	}

	private boolean work() {
		List<Pushed> pushed = new ArrayList<>();
		this.waiting.drainTo(pushed, AT_ONCE);
		if (!pushed.isEmpty()) {
			MentionCursor.Position position = this.cursor.position(this.bot.userId());
			for (Arrival arrival : Arrival.values()) {
				Batch batch = Batch.empty();
				pushed.stream().filter((each) -> each.arrival() == arrival).forEach((each) -> batch.add(each.page()));
				this.arrivals.take(batch, position.activatedAt(), arrival);
			}
		}
		return !this.waiting.isEmpty();
	}

	@Override
	public SignalledLoop loop() {
		return this.loop;
	}

	private record Pushed(PostPage page, Arrival arrival) {
	}

}
