package ai.aigg.insights.gateway.mentions;

import java.util.Comparator;

import ai.aigg.insights.gateway.ledger.Arrival;
import ai.aigg.insights.gateway.x.Bot;
import ai.aigg.insights.gateway.x.Post;
import ai.aigg.insights.gateway.x.PostId;

import org.springframework.stereotype.Component;

/**
 * One read of the mentions: everything that is new is stored before the cursor moves.
 */
@Component
class MentionPoll {

	private final Bot bot;

	private final MentionCursor cursor;

	private final MentionPages pages;

	private final Arrivals arrivals;

	private final EventReplay replay;

	MentionPoll(Bot bot, MentionCursor cursor, MentionPages pages, Arrivals arrivals, EventReplay replay) {
		this.bot = bot;
		this.cursor = cursor;
		this.pages = pages;
		this.arrivals = arrivals;
		this.replay = replay;
	}

	void run() {
		MentionCursor.Position position = this.cursor.position(this.bot.userId());
		Batch batch = this.pages.since(position);
		this.arrivals.take(batch, position.activatedAt(), Arrival.POLL);
		batch.posts()
			.stream()
			.map(Post::id)
			.max(Comparator.<PostId>naturalOrder())
			.ifPresent((newest) -> this.cursor.advance(this.bot.userId(), newest));
		this.replay.close();
	}

}
